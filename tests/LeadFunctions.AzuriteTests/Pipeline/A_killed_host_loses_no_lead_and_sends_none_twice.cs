using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Pipeline;

/// <summary>A host dies at the n-th storage call of the pipeline, before it or after it with the answer lost; the next
/// host must bring everything to the same end. Just some points: all of them are in <c>Proof</c>, without a host's
/// locks.</summary>
public sealed class A_killed_host_loses_no_lead_and_sends_none_twice
{
    private const int People = 25;
    private static readonly TimeSpan LockOfTheDead = TimeSpan.FromSeconds(3);

    public static TheoryData<int, bool> Points
    {
        get
        {
            var points = new TheoryData<int, bool>();
            foreach (var call in new[] { 5, 14, 30, 60 })
                points.Add(call, call % 2 == 0);
            return points;
        }
    }

    [Theory]
    [MemberData(nameof(Points))]
    public async Task At_any_point(int call, bool answerLost)
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            LockOfTheDead,
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(cap: 20),
            TestConfig.WeeklyCampaign(cap: 10)
        );
        await DieAtAsync(pipeline, call, answerLost);
        await pipeline.RestartAsync();
        await pipeline.QuietAsync();
        pipeline.Clock.AdvanceTo(new DateTimeOffset(2026, 11, 24, 14, 0, 0, TimeSpan.Zero));
        await pipeline.Host.RunTimerAsync("WeeklySends");
        await pipeline.QuietAsync();

        var batch = Assert.Single(await pipeline.BatchesAsync());
        Assert.Equal((BatchState.Completed, People), (batch.State, batch.Counts.Values.Sum()));
        await AssertSentOnceAsync(pipeline, TestConfig.Immediate, 20);
        await AssertSentOnceAsync(pipeline, TestConfig.Weekly, 10);
        Assert.Single(await pipeline.MailsAsync(), m => m.Contains("Your upload leads.csv", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(25)]
    public async Task Also_when_the_campaigns_change_before_the_next_host_goes_on(int call)
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            LockOfTheDead,
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(cap: 20),
            TestConfig.WeeklyCampaign(cap: 10)
        );
        await DieAtAsync(pipeline, call, answerLost: true);
        var paused = TestConfig.Campaign(cap: 20, more: """, "status": "paused" """);
        var immediate = TestConfig.Campaign(TestConfig.Weekly, cap: 10);
        await pipeline.DropAsync(Containers.Config, paused.Path, paused.Content);
        await pipeline.DropAsync(Containers.Config, immediate.Path, immediate.Content);
        await pipeline.RestartAsync();
        await pipeline.QuietAsync();

        var batch = Assert.Single(await pipeline.BatchesAsync());
        Assert.Equal((BatchState.Completed, People), (batch.State, batch.Counts.Values.Sum()));
        // Whatever was decided before the crash: places, files and rows tell the same.
        foreach (var leadCode in new[] { TestConfig.Immediate, TestConfig.Weekly })
            await AssertSentOnceAsync(
                pipeline,
                leadCode,
                await pipeline.Store<DeliveryStore>().TakenAsync(LeadCode.Parse(leadCode), default)
            );
    }

    [Theory]
    [InlineData(60)]
    public async Task In_the_middle_of_a_file_of_several_chunks(int call)
    {
        const int many = 3_300;
        await using var pipeline = await PipelineUnderTest.StartAsync(
            LockOfTheDead,
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(cap: 10_000)
        );
        await DieAtAsync(pipeline, call, answerLost: false, many);
        await pipeline.RestartAsync();
        await pipeline.QuietAsync();
        var batch = Assert.Single(await pipeline.BatchesAsync());
        Assert.Equal((BatchState.Completed, many, many), (batch.State, batch.Rows, batch.Counts[LeadStatus.Sent]));
        await AssertSentOnceAsync(pipeline, TestConfig.Immediate, many);
    }

    /// <summary>From the change of a campaign to the leads that waited for it, with others that wait on.</summary>
    [Theory]
    [InlineData(6, true)]
    [InlineData(17, true)]
    public async Task While_what_waited_is_tried_again(int call, bool answerLost)
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            LockOfTheDead,
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(cap: 20),
            TestConfig.Campaign(TestConfig.Weekly, cap: 5)
        );
        await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(
                Enumerable
                    .Range(0, People)
                    .Select(i => TestConfig.Row($"person{i}", i % 5 == 0 ? "Backup" : "ERP Software"))
            )
        );
        var opened = new[]
        {
            TestConfig.Campaign(cap: 12, categories: "\"erp\""),
            TestConfig.Campaign(TestConfig.Weekly, cap: 5, categories: "\"erp\""),
        };
        await DieAtAsync(
            pipeline,
            call,
            answerLost,
            async () =>
            {
                foreach (var file in opened)
                    await pipeline.DropAsync(Containers.Config, file.Path, file.Content);
            }
        );
        // A mail that the dead host had claimed is free again after a while.
        pipeline.Clock.Advance(TimeSpan.FromMinutes(30));
        await pipeline.RestartAsync();
        await pipeline.QuietAsync();

        await AssertSentOnceAsync(pipeline, TestConfig.Immediate, 12);
        await AssertSentOnceAsync(pipeline, TestConfig.Weekly, 5);
        var rows = await pipeline.RowsAsync(Assert.Single(await pipeline.BatchesAsync()));
        // Whom both campaigns got depends on which was applied first.
        var people = (await pipeline.DeliveredAsync(TestConfig.Immediate))
            .Concat(await pipeline.DeliveredAsync(TestConfig.Weekly))
            .Select(line => line.Split(',')[0])
            .Distinct()
            .Count();
        Assert.Equal(
            (people, People - people),
            (rows.Count(l => l.Status == LeadStatus.Sent), rows.Count(l => l.Status == LeadStatus.Unsent))
        );
    }

    private static Task DieAtAsync(PipelineUnderTest pipeline, int call, bool answerLost, int people = People) =>
        DieAtAsync(
            pipeline,
            call,
            answerLost,
            () => pipeline.DropAsync(Containers.Uploads, "infuse-media/leads.csv", TestConfig.People(people))
        );

    private static async Task DieAtAsync(PipelineUnderTest pipeline, int call, bool answerLost, Func<Task> drop)
    {
        await pipeline.Host.StopAsync();
        var dying = new DyingLine(call, answerLost);
        var victim = await pipeline.NewHostAsync(announceBlobs: true, dying);
        dying.Arm(victim);
        await drop();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await Task.WhenAny(victim.WhenQuietAsync(patience.Token), dying.WhenDead);
        Assert.True(
            dying.Calls >= call,
            $"The host made {dying.Calls} storage calls, so it cannot die at number {call}. Choose a lower one."
        );
        await dying.WhenDead.WaitAsync(patience.Token);
    }

    private static async Task AssertSentOnceAsync(PipelineUnderTest pipeline, string leadCode, int cap)
    {
        var sent = await pipeline.DeliveredAsync(leadCode);
        Assert.Equal(cap, sent.Count);
        Assert.Equal(cap, sent.Distinct().Count());
        Assert.Equal(cap, await pipeline.Store<DeliveryStore>().TakenAsync(LeadCode.Parse(leadCode), default));
        var accepted = (await pipeline.RowsAsync((await pipeline.BatchesAsync())[0])).Count(l =>
            l.Matches.Any(m => m.LeadCode.Value == leadCode && m.Delivery == DeliveryState.Sent)
        );
        Assert.Equal(cap, accepted);
    }
}
