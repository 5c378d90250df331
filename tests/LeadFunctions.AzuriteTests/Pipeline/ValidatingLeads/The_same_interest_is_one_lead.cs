using LeadFunctions.AzuriteTests.Foundation.Storage;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.AzuriteTests.Pipeline.ValidatingLeads;

/// <summary>Identity: person, category and lead code, across rows, files, affiliates and time.</summary>
[Trait("KeyIndex", "off")]
public sealed class The_same_interest_is_one_lead
{
    private const string Wanted = """, "companySizes": ["201-500"]""";
    private const string TooSmall = "11-50";

    [Theory]
    // The earlier row was sent.
    [InlineData("infuse-media", "201-500", "201-500", "Sent", "Omitted Duplicate")]
    [InlineData("infuse-media", "201-500", "11-50", "Sent", "Omitted AlreadyTaken")]
    [InlineData("s2w", "201-500", "201-500", "Sent", "Omitted Duplicate")]
    // To another affiliate there was nothing of its own to change.
    [InlineData("s2w", "201-500", "11-50", "Sent", "Omitted Duplicate")]
    // The earlier row waits in vain.
    [InlineData("infuse-media", TooSmall, TooSmall, "Unsent", "Omitted Duplicate")]
    [InlineData("infuse-media", TooSmall, "201-500", "Omitted Superseded", "Sent")]
    [InlineData("s2w", TooSmall, "201-500", "Omitted Superseded", "Sent")]
    // The earlier row was no lead.
    [InlineData("infuse-media", "11. Nov", "201-500", "Unusable CompanySizeNotRecognised", "Sent")]
    public async Task A_later_file_is_settled_by_what_became_of_the_earlier(
        string affiliate,
        string earlier,
        string later,
        string earlierOutcome,
        string laterOutcome
    )
    {
        await using var pipeline = await StartAsync();
        var first = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            TestConfig.Upload(TestConfig.Row("ann", size: earlier))
        );
        var second = await pipeline.UploadAsync(
            $"{affiliate}/b.csv",
            TestConfig.Upload(TestConfig.Row("ann", size: later))
        );

        Assert.Equal(
            (earlierOutcome, laterOutcome),
            (await OutcomeAsync(pipeline, first), await OutcomeAsync(pipeline, second))
        );
    }

    // The time of a file is when storage got it, so these rows are handed in with their times.
    [Theory]
    [InlineData("infuse-media", 90, "same", "Omitted")]
    [InlineData("s2w", 90, "same", "Omitted")]
    [InlineData("infuse-media", 91, "same", "Usable")]
    [InlineData("infuse-media", 91, "changed", "Usable")]
    [InlineData("s2w", 91, "same", "Usable")]
    public async Task Beyond_the_duplicate_period_a_row_is_a_lead_again(
        string affiliate,
        int days,
        string content,
        string outcome
    )
    {
        await using var pipeline = await StartAsync();
        var first = await ClaimAsync(pipeline, TestConfig.Affiliate, PipelineUnderTest.Start, "CIO");
        var second = await ClaimAsync(
            pipeline,
            affiliate,
            PipelineUnderTest.Start.AddDays(days),
            content == "same" ? "CIO" : "CTO"
        );
        var repeated = await ClaimAsync(
            pipeline,
            affiliate,
            PipelineUnderTest.Start.AddDays(days),
            content == "same" ? "CIO" : "CTO"
        );

        Assert.Equal(
            (Intake.Usable, outcome, outcome),
            (first.Intake, second.Intake.ToString(), repeated.Intake.ToString())
        );
    }

    [Fact]
    public async Task Another_category_or_lead_code_is_another_interest()
    {
        await using var pipeline = await StartAsync();
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            TestConfig.Upload(
                TestConfig.Row("ann", size: TooSmall),
                TestConfig.Row("ann", category: "ERP Software", size: TooSmall),
                TestConfig.Row("ann", leadCode: TestConfig.Immediate, size: TooSmall),
                TestConfig.Row("ann", size: TooSmall)
            )
        );

        Assert.Equal(
            [LeadStatus.Unsent, LeadStatus.Unsent, LeadStatus.Unsent, LeadStatus.Omitted],
            (await pipeline.RowsAsync(batch)).Select(row => row.Status!.Value)
        );
    }

    [Fact]
    public async Task A_corrected_file_takes_the_place_of_every_row_that_waits()
    {
        await using var pipeline = await StartAsync();
        var people = Enumerable.Range(0, 300).Select(i => $"person{i}").ToList();
        var first = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            TestConfig.Upload(people.Select(p => TestConfig.Row(p, size: TooSmall)))
        );
        var second = await pipeline.UploadAsync(
            "infuse-media/b.csv",
            TestConfig.Upload(people.Select(p => TestConfig.Row(p)))
        );

        Assert.Equal(300, second.Counts[LeadStatus.Sent]);
        Assert.All(
            await pipeline.RowsAsync(first),
            row =>
                Assert.Equal(
                    (ReasonCode.Superseded, $"{second.Id}-{row.Id.Row:D7}"),
                    (row.Reasons.Single().Code, row.Reasons.Single().Expected)
                )
        );
    }

    private static Task<PipelineUnderTest> StartAsync() =>
        PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Supplier("s2w"),
            TestConfig.Categories,
            TestConfig.Campaign(more: Wanted)
        );

    private static async Task<Lead> ClaimAsync(
        PipelineUnderTest pipeline,
        string affiliate,
        DateTimeOffset at,
        string title
    )
    {
        var settings = await pipeline.Store<CurrentConfiguration>().GetAsync(default);
        var row = new Lead(new LeadId(BatchId.Of(at, affiliate, "1"), 1), 2, [])
        {
            Intake = Intake.Usable,
            Person = PersonId.Parse("0f1e2d3c4b5a69788796a5b4c3d2e1f0"),
            Data = new(
                "ann.lee@example.com",
                "Ann",
                "Lee",
                "Contoso",
                title,
                "US",
                null,
                CategoryId.Parse("crm"),
                null,
                null,
                null,
                new Dictionary<string, string>()
            ),
        };
        var outcome = Assert.Single(
            (
                await pipeline
                    .Store<ClaimIdentities>()
                    .ClaimAsync(settings.Affiliates[AffiliateName.Parse(affiliate)], [row], settings, default)
            )!
        );
        if (outcome.Intake == Intake.Usable)
            await pipeline
                .Store<LeadStore>()
                .WriteAsync(new ChunkId(AffiliateName.Parse(affiliate), row.Id.Batch, 0), Sent(outcome, at));
        return outcome;
    }

    private static Lead Sent(Lead lead, DateTimeOffset at) =>
        lead with
        {
            Pass = 1,
            Matches =
            [
                new Match(LeadCode.Parse(TestConfig.Immediate), [], DeliveryState.Sent, RunName.Parse("run"), at),
            ],
        };

    private static async Task<string> OutcomeAsync(PipelineUnderTest pipeline, Batch batch)
    {
        var row = Assert.Single(await pipeline.RowsAsync(batch));
        return row.Reasons.Count == 0 || row.Intake == Intake.Usable
            ? $"{row.Status}"
            : $"{row.Status} {row.Reasons[0].Code}";
    }
}
