using System.Net.Http.Json;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.LocalHost;
using LeadFunctions.Pipeline.RoutingLeads;
using LeadFunctions.Targeting.Recycling;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Pipeline.RoutingLeads;

public sealed class A_lead_that_waited_is_recycled
{
    private const string Later = "INT-LTR-ERP-1";

    [Fact]
    public async Task A_week_after_its_person_was_sent_by_the_night_that_looks_through_all_and_once()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            TestConfig.Upload(
                TestConfig.Row("ann"),
                TestConfig.Row("ann", category: "ERP Software"),
                TestConfig.Row("bob", category: "ERP Software")
            )
        );
        var opened = TestConfig.Campaign(Later, categories: "\"erp\"");
        await pipeline.DropAsync(Containers.Config, opened.Path, opened.Content);
        await pipeline.QuietAsync();

        var rows = await pipeline.RowsAsync(batch);
        Assert.Equal([LeadStatus.Sent, LeadStatus.Unsent, LeadStatus.Sent], rows.Select(r => r.Status));
        var reason = Assert.Single(Assert.Single(rows[1].Matches).Reasons);
        var sentAt = rows[0].Matches[0].SentAt!.Value;
        Assert.Equal((ReasonCode.SentRecently, $"{sentAt.AddDays(8):yyyy-MM-dd}"), (reason.Code, reason.Expected));

        var waits = await ShowAsync(pipeline);
        var erp = Assert.Single(waits.For);
        Assert.Equal(
            (1, CategoryId.Parse("erp"), 1, new WaitingReason(ReasonCode.SentRecently, 1)),
            (waits.Waiting, erp.Category, erp.Leads, Assert.Single(erp.Reasons))
        );
        Assert.Equal(rows[2].Id, Assert.Single(waits.Lately).LeadId);

        for (var day = 1; day <= 6; day++)
        {
            pipeline.Clock.Advance(TimeSpan.FromDays(1));
            await pipeline.QuietAsync();
            // A night in which nothing is new writes nothing.
            var row = (await pipeline.RowsAsync(batch))[1];
            Assert.Equal((LeadStatus.Unsent, 2), (row.Status, row.Pass));
        }
        pipeline.Clock.AdvanceTo(
            DateTimeOffset.Parse($"{reason.Expected}T03:00Z", System.Globalization.CultureInfo.InvariantCulture)
        );
        await pipeline.QuietAsync();
        var sent = (await pipeline.RowsAsync(batch))[1];
        Assert.Equal((LeadStatus.Sent, 3), (sent.Status, sent.Pass));
        Assert.Equal(2, (await pipeline.DeliveredAsync(Later)).Count);

        var told = await ShowAsync(pipeline);
        Assert.Equal((0, 1, 1), (told.Waiting, told.Night!.LookedAt, told.Night.Found));
        Assert.Equal([new RecycledCount(LeadCode.Parse(Later), 2)], told.Found);
        Assert.Equal(
            [(rows[1].Id, 3, DeliveryState.Sent), (rows[2].Id, 4, DeliveryState.Sent)],
            told.Lately.Select(l => (l.LeadId, l.Line, l.Delivery!.Value))
        );
        Assert.Equal((sent.Matches[0].SentAt, true), (told.Lately[0].SentAt, told.Lately[0].DaysWaited >= 7));
    }

    [Fact]
    public async Task What_a_night_looked_at_and_found_is_noted_once_wherever_it_is_cut()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TwoADay(),
        ]);
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(5));
        // Not one that the timer has as well.
        var night = PeriodNames.Day(pipeline.Clock.GetUtcNow().UtcDay.AddDays(-10));
        var key = WaitingStore.KeyOf((await pipeline.RowsAsync(batch))[0]);
        await pipeline.Host.StopAsync();
        pipeline.Clock.Advance(TimeSpan.FromDays(1));
        var cut = new CutLine();
        await using (var host = await pipeline.NewHostWithoutFunctionsAsync(cut))
        {
            var looking = host.Services.GetRequiredService<RouteWaiting>();
            Assert.True(
                await cut.CutEverywhereAsync(() => looking.HandleAsync(new WaitingToRoute([key], night), default)) > 3
            );
            var trying = host.Services.GetRequiredService<RouteLeadsAgain>();
            var chunk = new ChunkId(batch.Affiliate, batch.Id, 0);
            Assert.True(
                await cut.CutEverywhereAsync(() => trying.HandleAsync(LeadsToRouteAgain.Of(chunk, [key]), default)) > 5
            );
            // What comes again finds fewer.
            await looking.HandleAsync(new WaitingToRoute([key], night), default);
            await AssertNotedAsync(pipeline, host, night);
        }
        await pipeline.RestartAsync();
        await pipeline.QuietAsync();
        await AssertNotedAsync(pipeline, pipeline.Host, night);
        Assert.Equal(4, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
    }

    private static async Task AssertNotedAsync(PipelineUnderTest pipeline, LocalFunctionsHost host, string night)
    {
        var store = host.Services.GetRequiredService<RecyclingStore>();
        Assert.Equal([3], await store.LooksOfAsync(night).Select(l => l.Leads).ToListAsync());
        var found = new List<RecycledLeadsOfPass>();
        for (var back = -1; back <= 2; back++)
            found.AddRange(await store.FoundOnAsync(pipeline.Clock.GetUtcNow().UtcDay.AddDays(-back)).ToListAsync());
        Assert.Equal(2, Assert.Single(Assert.Single(found).Found).Leads);
    }

    private static ConfigFile TwoADay() =>
        TestConfig.Campaign() is var campaign
            ? campaign with
            {
                Content = campaign.Content.Replace(
                    "\"total\": 1000",
                    "\"total\": 1000, \"day\": 2",
                    StringComparison.Ordinal
                ),
            }
            : campaign;

    private static async Task<RecyclingView> ShowAsync(PipelineUnderTest pipeline)
    {
        using var client = new HttpClient
        {
            DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } },
        };
        return (
            await client.GetFromJsonAsync<RecyclingView>(
                new Uri(pipeline.Host.HttpAddress!, "api/recycling"),
                Answer.Options
            )
        )!;
    }

    [Fact]
    public async Task Of_two_leads_of_one_person_that_are_tried_at_the_same_moment_one_goes_and_the_other_a_week_later()
    {
        const int people = 20;
        await using var pipeline = await PipelineUnderTest.StartNowAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
        ]);
        Batch[] batches =
        [
            await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(people)),
            await pipeline.UploadAsync(
                "infuse-media/b.csv",
                TestConfig.Upload(Enumerable.Range(0, people).Select(i => TestConfig.Row($"person{i}", "ERP Software")))
            ),
        ];
        foreach (var campaign in new[] { TestConfig.Campaign(), TestConfig.Campaign(Later, categories: "\"erp\"") })
            await pipeline.DropAsync(Containers.Config, campaign.Path, campaign.Content);
        await pipeline.QuietAsync();
        Assert.All(await SentAsync(), sent => Assert.Equal(1, sent));

        pipeline.Clock.AdvanceTo(new DateTimeOffset(pipeline.Clock.GetUtcNow().Date.AddDays(9).AddHours(3), default));
        await pipeline.QuietAsync();
        Assert.All(await SentAsync(), sent => Assert.Equal(2, sent));

        async Task<IEnumerable<int>> SentAsync()
        {
            var (a, b) = (await pipeline.RowsAsync(batches[0]), await pipeline.RowsAsync(batches[1]));
            return a.Zip(b, (x, y) => new[] { x, y }.Count(row => row.Status == LeadStatus.Sent));
        }
    }

    [Fact]
    public async Task Of_two_thousand_as_many_go_as_there_is_room_and_none_is_tried_twice_for_nothing()
    {
        const int people = 2_000;
        await using var pipeline = await PipelineUnderTest.StartNowAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(cap: 50),
        ]);
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(people));
        var first = await pipeline.RowsAsync(batch);
        Assert.Equal(50, first.Count(row => row.Status == LeadStatus.Sent));

        await NightAsync();
        Assert.Equal(first.Select(Tries), (await pipeline.RowsAsync(batch)).Select(Tries));

        var larger = TestConfig.Campaign(cap: 150);
        await pipeline.DropAsync(Containers.Config, larger.Path, larger.Content);
        await pipeline.QuietAsync();
        var then = await pipeline.RowsAsync(batch);
        Assert.Equal(150, then.Count(row => row.Status == LeadStatus.Sent));
        Assert.Equal(150, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Distinct().Count());
        Assert.Equal(people - 150, then.Count(row => row.Status == LeadStatus.Unsent));

        await NightAsync();
        Assert.Equal(then.Select(Tries), (await pipeline.RowsAsync(batch)).Select(Tries));

        async Task NightAsync()
        {
            pipeline.Clock.AdvanceTo(
                new DateTimeOffset(pipeline.Clock.GetUtcNow().Date.AddDays(1).AddHours(3), default)
            );
            await pipeline.QuietAsync();
        }

        static (LeadId, int, int) Tries(Lead row) => (row.Id, row.Pass, row.History.Count);
    }

    [Fact]
    public async Task A_turn_is_one_leads_until_it_ends_and_at_most_a_week_where_a_run_was_cut()
    {
        var storage = await TestStorage.NewAsync();
        await storage.Table(Tables.People).CreateAsync();
        var turns = new RecyclingTurnStore(storage);
        Assert.True(EmailAddress.TryParse("ann@example.com", out var ann));
        var person = new PersonHash([.. "a secret of sixteen"u8]).Of(ann);
        var now = new DateTimeOffset(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
        var (one, other) = (Lead("a.csv"), Lead("b.csv"));

        Assert.Null(await turns.TakeAsync(person, one, now, default));
        Assert.Null(await turns.TakeAsync(person, one, now.AddHours(1), default));
        Assert.Equal(now, await turns.TakeAsync(person, other, now.AddDays(7).AddSeconds(-1), default));
        await turns.EndAsync(person, other, default);
        Assert.Equal(now, await turns.TakeAsync(person, other, now, default));
        await turns.EndAsync(person, one, default);
        await turns.EndAsync(person, one, default);
        Assert.Null(await turns.TakeAsync(person, other, now, default));
        Assert.Null(await turns.TakeAsync(person, one, now.AddDays(7), default));
        Assert.Equal(now.AddDays(7), await turns.TakeAsync(person, other, now.AddDays(7), default));

        LeadId Lead(string file) => new(BatchId.Of(now, file, "1"), 1);
    }
}
