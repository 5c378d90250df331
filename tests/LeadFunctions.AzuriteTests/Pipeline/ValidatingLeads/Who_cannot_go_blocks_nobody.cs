using LeadFunctions.AzuriteTests.Ops.ActingOnLeads;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Ops.WatchingBatches;
using LeadFunctions.Pipeline.RoutingLeads;
using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.AzuriteTests.Pipeline.ValidatingLeads;

/// <summary>A claim blocks others only while its lead is sent or can still be.</summary>
public sealed class Who_cannot_go_blocks_nobody
{
    private const string Other = "s2w";
    private const string OnlyUsual = """, "affiliates": ["infuse-media"]""";
    private const string Wanted = """, "companySizes": ["201-500"]""";
    private const string TooSmall = "11-50";

    [Fact]
    public async Task An_affiliate_that_may_not_supply_the_campaign()
    {
        await using var pipeline = await StartAsync(TestConfig.Campaign(more: OnlyUsual));
        var first = await pipeline.UploadAsync($"{Other}/a.csv", TestConfig.Upload(TestConfig.Row("ann")));
        var second = await pipeline.UploadAsync("infuse-media/b.csv", TestConfig.Upload(TestConfig.Row("ann")));
        Assert.Equal(
            ("Omitted Superseded", "Sent"),
            (await OutcomeAsync(pipeline, first), await OutcomeAsync(pipeline, second))
        );
    }

    [Fact]
    public async Task An_affiliate_whose_own_cap_is_full()
    {
        var campaign = TestConfig.Campaign();
        await using var pipeline = await StartAsync(
            campaign with
            {
                Content = campaign.Content.Replace(
                    "\"total\": 1000",
                    """ "total": 1000, "affiliates": { "s2w": 1 } """,
                    StringComparison.Ordinal
                ),
            }
        );
        var first = await pipeline.UploadAsync(
            $"{Other}/a.csv",
            TestConfig.Upload(TestConfig.Row("bob"), TestConfig.Row("ann"))
        );
        var second = await pipeline.UploadAsync(
            "infuse-media/b.csv",
            TestConfig.Upload(TestConfig.Row("bob"), TestConfig.Row("ann"))
        );
        Assert.Equal(
            (1, 1, 1, 1),
            (
                await CountAsync(pipeline, first, LeadStatus.Sent),
                await CountAsync(pipeline, first, LeadStatus.Omitted),
                await CountAsync(pipeline, second, LeadStatus.Sent),
                await CountAsync(pipeline, second, LeadStatus.Omitted)
            )
        );
        Assert.Equal(2, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Distinct().Count());
    }

    [Theory]
    [InlineData("its own cap is full", "the campaign is full")]
    [InlineData("may not supply it", "the campaign is full")]
    [InlineData("may not supply it", "the campaign is over")]
    public async Task An_affiliate_that_could_go_only_where_the_other_could_as_well(string here, string there)
    {
        const string x = "INT-XXX-CRM-1";
        const string y = "INT-YYY-CRM-1";
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Supplier(Other),
            TestConfig.Categories,
            here == "may not supply it"
                ? TestConfig.Campaign(x, more: OnlyUsual)
                : Capped(TestConfig.Campaign(x), """ "total": 1000, "affiliates": { "s2w": 1 } """),
            there == "the campaign is over"
                ? TestConfig.Campaign(y, more: """, "ends": "2026-11-20" """)
                : TestConfig.Campaign(y, cap: 1),
        ]);
        await pipeline.UploadAsync($"{Other}/full.csv", TestConfig.Upload(TestConfig.Row("bob")));
        var first = await pipeline.UploadAsync($"{Other}/a.csv", TestConfig.Upload(TestConfig.Row("ann")));
        Assert.Equal("Unsent", await OutcomeAsync(pipeline, first));
        var second = await pipeline.UploadAsync("infuse-media/b.csv", TestConfig.Upload(TestConfig.Row("ann")));
        Assert.Equal(
            ("Omitted Superseded", "Sent"),
            (await OutcomeAsync(pipeline, first), await OutcomeAsync(pipeline, second))
        );
        var sent = await pipeline.DeliveredAsync(x);
        Assert.Single(sent, line => line.Contains("ann@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lead_that_is_too_old_to_be_recycled()
    {
        await using var pipeline = await StartAsync(TestConfig.Campaign(more: """, "status": "paused" """));
        var old = await pipeline.UploadAsync($"{Other}/a.csv", Dated("2026-08-20"));
        var open = TestConfig.Campaign();
        await pipeline.DropAsync(Containers.Config, open.Path, open.Content);
        await pipeline.QuietAsync();
        Assert.Equal("Unsent", await OutcomeAsync(pipeline, old));
        var fresh = await pipeline.UploadAsync("infuse-media/b.csv", Dated("2026-11-20"));
        Assert.Equal(
            ("Omitted Superseded", "Sent"),
            (await OutcomeAsync(pipeline, old), await OutcomeAsync(pipeline, fresh))
        );
    }

    [Fact]
    public async Task A_lead_that_ops_stopped()
    {
        await using var pipeline = await StartAsync(TestConfig.Campaign(cap: 1));
        var first = await pipeline.UploadAsync(
            $"{Other}/a.csv",
            TestConfig.Upload(TestConfig.Row("bob"), TestConfig.Row("ann"))
        );
        var waiting = (await pipeline.RowsAsync(first))[1];
        await pipeline.PostAsync($"leads/{waiting.Id}/stop", """{ "by": "Olga", "why": "not this one" }""");
        await pipeline.QuietAsync();
        var second = await pipeline.UploadAsync("infuse-media/b.csv", TestConfig.Upload(TestConfig.Row("ann")));
        Assert.Equal("Unsent", await OutcomeAsync(pipeline, second));
        var again = await pipeline.UploadAsync(
            $"{Other}/again.csv",
            TestConfig.Upload(TestConfig.Row("bob"), TestConfig.Row("ann"))
        );
        Assert.Equal(2, await CountAsync(pipeline, again, LeadStatus.Omitted));
    }

    [Fact]
    public async Task A_row_that_fits_only_a_campaign_that_has_ended()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Supplier(Other),
            TestConfig.Categories,
            TestConfig.Campaign("INT-XXX-CRM-1", more: Wanted),
            TestConfig.Campaign(
                "INT-YYY-CRM-1",
                more: $$""", "companySizes": ["{{TooSmall}}"], "ends": "2026-11-20" """
            ),
        ]);
        var first = await pipeline.UploadAsync(
            $"{Other}/a.csv",
            TestConfig.Upload(TestConfig.Row("ann", size: TooSmall))
        );
        Assert.Equal("Unsent", await OutcomeAsync(pipeline, first));
        var again = await pipeline.UploadAsync(
            "infuse-media/b.csv",
            TestConfig.Upload(TestConfig.Row("ann", size: TooSmall))
        );
        Assert.Equal("Omitted Duplicate", await OutcomeAsync(pipeline, again));
        var second = await pipeline.UploadAsync("infuse-media/c.csv", TestConfig.Upload(TestConfig.Row("ann")));
        Assert.Equal(
            ("Omitted Superseded", "Sent"),
            (await OutcomeAsync(pipeline, first), await OutcomeAsync(pipeline, second))
        );
    }

    [Fact]
    public async Task But_one_that_waits_for_room_of_the_campaign_keeps_its_claim()
    {
        await using var pipeline = await StartAsync(TestConfig.Campaign(cap: 1));
        await pipeline.UploadAsync($"{Other}/a.csv", TestConfig.Upload(TestConfig.Row("bob")));
        var first = await pipeline.UploadAsync($"{Other}/b.csv", TestConfig.Upload(TestConfig.Row("ann")));
        var second = await pipeline.UploadAsync(
            "infuse-media/c.csv",
            TestConfig.Upload(TestConfig.Row("ann", title: "CIO"))
        );
        Assert.Equal(
            ("Unsent", "Omitted Duplicate"),
            (await OutcomeAsync(pipeline, first), await OutcomeAsync(pipeline, second))
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_500)]
    public async Task A_row_that_does_not_fit_where_another_of_the_same_file_does(int between)
    {
        await using var pipeline = await StartAsync(TestConfig.Campaign(more: Wanted));
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            TestConfig.Upload([
                TestConfig.Row("ann", size: TooSmall),
                .. Enumerable.Range(0, between).Select(i => TestConfig.Row($"person{i}", size: TooSmall)),
                TestConfig.Row("ann"),
            ])
        );
        var rows = await pipeline.RowsAsync(batch);
        Assert.Equal((LeadStatus.Omitted, LeadStatus.Sent), (rows[0].Status, rows[^1].Status));
        Assert.Single(await pipeline.DeliveredAsync(TestConfig.Immediate));
    }

    // Before, the second file's chunk asked again every two seconds, for good.
    [Theory]
    [InlineData("infuse-media")]
    [InlineData(Other)]
    public async Task A_file_that_stands_still(string affiliate)
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(Configured(TestConfig.Campaign()));
        await pipeline.RestartWithoutAsync(typeof(RouteLeadsTrigger));
        await pipeline.DropAsync(
            Containers.Uploads,
            $"{Other}/a.csv",
            TestConfig.Upload(TestConfig.Row("ann"), TestConfig.Row("bob"))
        );
        await pipeline.QuietAsync();
        await pipeline.Store<LeadStorage>().Queue(Queues.ChunksToRoute).ClearMessagesAsync();
        var dead = Assert.Single(await pipeline.BatchesAsync(Other));
        // Cut behind its claims.
        await pipeline
            .Store<PersonStore>()
            .ClaimAsync(
                dead.Affiliate,
                (await pipeline.RowsAsync(dead)).Select(row => new Claimant(
                    row.Id,
                    Person(pipeline, row.Cells[0]),
                    CategoryId.Parse("crm"),
                    null,
                    "as it was"
                )),
                default
            );
        // The sweep would bring the dead one to its end first.
        await pipeline.RestartWithoutAsync(typeof(StuckBatchSweepTrigger));
        pipeline.Clock.Advance(ClaimOwners.Lease + TimeSpan.FromMinutes(1));

        var batch = await pipeline.UploadAsync(
            $"{affiliate}/b.csv",
            TestConfig.Upload(TestConfig.Row("ann"), TestConfig.Row("cid"))
        );
        Assert.Equal((BatchState.Completed, 2), (batch.State, batch.Counts.GetValueOrDefault(LeadStatus.Sent)));
        await pipeline.RestartAsync();
        Assert.True(await pipeline.Host.RunTimerAsync("StuckBatchSweep"));
        await pipeline.QuietAsync();
        Assert.Equal(
            ["ann", "bob", "cid"],
            (await pipeline.DeliveredAsync(TestConfig.Immediate))
                .Select(line => line.Split(',').First(c => c.Contains('@'))[..3])
                .Order()
        );
    }

    private static IReadOnlyList<ConfigFile> Configured(ConfigFile campaign) =>
        [TestConfig.Supplier(), TestConfig.Supplier(Other), TestConfig.Categories, campaign];

    private static string Dated(string day) => $"{TestConfig.Header},Lead Date\r\n{TestConfig.Row("ann")},{day}\r\n";

    private static ConfigFile Capped(ConfigFile campaign, string caps) =>
        campaign with
        {
            Content = campaign.Content.Replace("\"total\": 1000", caps, StringComparison.Ordinal),
        };

    private static Task<PipelineUnderTest> StartAsync(ConfigFile campaign) =>
        PipelineUnderTest.StartAsync(Configured(campaign));

    private static PersonId Person(PipelineUnderTest pipeline, string address) =>
        pipeline
            .Store<PersonHash>()
            .Of(EmailAddress.TryParse(address, out var email) ? email : throw new FormatException(address));

    private static async Task<int> CountAsync(PipelineUnderTest pipeline, Batch batch, LeadStatus status) =>
        (await pipeline.RowsAsync(batch)).Count(row => row.Status == status);

    private static async Task<string> OutcomeAsync(PipelineUnderTest pipeline, Batch batch)
    {
        var row = Assert.Single(await pipeline.RowsAsync(batch));
        return row.Reasons.Count == 0 || row.Intake == Intake.Usable
            ? $"{row.Status}"
            : $"{row.Status} {row.Reasons[0].Code}";
    }
}
