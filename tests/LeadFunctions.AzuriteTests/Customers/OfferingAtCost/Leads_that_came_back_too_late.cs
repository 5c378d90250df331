using System.Net;
using System.Net.Http.Json;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Customers.OfferingAtCost;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.LocalHost;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Customers.OfferingAtCost;

/// <summary>As many more leads are offered at cost price: accepted, they have room beside the cap.</summary>
public sealed class Leads_that_came_back_too_late
{
    private static readonly LeadCode Campaign = LeadCode.Parse(TestConfig.Immediate);

    [Fact]
    public async Task Make_an_offer_that_gives_room_for_as_many_at_what_the_affiliate_is_paid()
    {
        await using var pipeline = await StartAsync(cap: 3);
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(6));
        Assert.Equal(3, await CountAsync(pipeline, batch, LeadStatus.Unsent));
        pipeline.Clock.Advance(TimeSpan.FromDays(31));
        await pipeline.QuietAsync();
        var day = pipeline.Clock.GetUtcNow();
        // However often they come back, each is one lead.
        await ReturnLateAsync(pipeline, 0, 1);
        await ReturnLateAsync(pipeline, 1);
        var open = await ShowAsync(pipeline);
        Assert.Equal((2, 0, 0), (open.Open, open.Accepted, open.Due));
        Assert.Equal(HttpStatusCode.Conflict, (await DecideAsync(pipeline, accept: true, count: 3)).StatusCode);
        Assert.Equal(3, await CountAsync(pipeline, batch, LeadStatus.Unsent));

        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(pipeline, accept: true, count: 2)).StatusCode);
        await pipeline.QuietAsync();
        var left = Assert.Single(await pipeline.RowsAsync(batch), r => r.Status == LeadStatus.Unsent);
        Assert.Equal("all 5 places taken", Assert.Single(Assert.Single(left.Matches).Reasons).Found);
        var shown = await ShowAsync(pipeline);
        Assert.Equal((0, 2, 0), (shown.Open, shown.Accepted, shown.Due));
        Assert.All(
            shown.Offers,
            o => Assert.Equal((OfferState.Accepted, "Olga Ops", "they want them"), (o.State, o.By, o.Why))
        );
        await KeepAsync(pipeline);
        var report = await ReportAsync(pipeline, day);
        Assert.Equal(2, report.Count(line => line.Contains(",accepted,", StringComparison.Ordinal)));
        Assert.Equal(2, report.Count(line => line.StartsWith("lead at cost,", StringComparison.Ordinal)));
        Assert.Equal("total,2 at cost,,,2 offered,2 accepted,,,200.00", report[^1]);
        Assert.Null(await pipeline.Store<DeliveryStore>().RecountAsync(Campaign, default));
    }

    [Fact]
    public async Task Are_decided_once_wherever_that_is_cut_and_the_room_is_used()
    {
        await using var pipeline = await StartAsync(cap: 2);
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(5));
        pipeline.Clock.Advance(TimeSpan.FromDays(31));
        await ReturnLateAsync(pipeline, 0, 1);
        var cut = new CutLine();
        await using var host = await pipeline.NewHostWithoutFunctionsAsync(cut);
        var calls = await cut.CutEverywhereAsync(() =>
            host
                .Services.GetRequiredService<DecideOffers>()
                .DecideAsync(
                    Campaign,
                    new DecideOffersAct
                    {
                        By = "Olga Ops",
                        Why = "they want them",
                        Accept = true,
                        Count = 2,
                    },
                    default
                )
        );
        Assert.InRange(calls, 3, 100);
        pipeline.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.InRange(await cut.CutEverywhereAsync(() => Keep(host)), 3, 100);
        await pipeline.QuietAsync();
        Assert.Equal(1, await CountAsync(pipeline, batch, LeadStatus.Unsent));
        Assert.Equal((0, 2, 0), await CountedAsync(pipeline));
        Assert.Empty(await pipeline.Store<RunStore>().OfAsync(Jobs.OfferDecisions).ToListAsync());
    }

    [Fact]
    public async Task Are_paid_at_cost_once_where_the_lead_for_one_comes_back_and_is_replaced()
    {
        await using var pipeline = await StartAsync(cap: 2, """, "returns": { "policy": "replacement" } """);
        await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(6));
        pipeline.Clock.Advance(TimeSpan.FromDays(31));
        await pipeline.QuietAsync();
        var day = pipeline.Clock.GetUtcNow();
        await ReturnLateAsync(pipeline, 0);
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(pipeline, accept: true, count: 1)).StatusCode);
        await pipeline.QuietAsync();
        // The lead at cost, and the one for it.
        for (var person = 2; person <= 3; person++)
        {
            await ReturnInTimeAsync(pipeline, person);
            Assert.Equal(person + 2, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
            Assert.Equal(0, (await ShowAsync(pipeline)).Due);
        }
        await KeepAsync(pipeline);
        var report = await ReportAsync(pipeline, day);
        Assert.Equal(3, report.Count(line => line.StartsWith("lead at cost,", StringComparison.Ordinal)));
        Assert.Single(report, line => line.EndsWith(",open,,,100.00", StringComparison.Ordinal));
        Assert.Equal("total,1 at cost,,,1 offered,1 accepted,,,100.00", report[^1]);
    }

    [Fact]
    public async Task Lapse_after_30_days_and_are_not_offered_for_again()
    {
        await using var pipeline = await StartAsync(cap: 2);
        await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(3));
        pipeline.Clock.Advance(TimeSpan.FromDays(31));
        await ReturnLateAsync(pipeline, 0);
        await KeepAsync(pipeline);
        Assert.Equal((1, 0, 0), await CountedAsync(pipeline));
        pipeline.Clock.Advance(TimeSpan.FromDays(30));
        await KeepAsync(pipeline);
        await ReturnLateAsync(pipeline, 0);
        Assert.Equal((0, 0, 1), await CountedAsync(pipeline));
        Assert.Equal("nobody decided within 30 days", Assert.Single((await ShowAsync(pipeline)).Offers).Why);
    }

    private static Task<PipelineUnderTest> StartAsync(int cap, string more = "") =>
        PipelineUnderTest.StartAsync([
            TestConfig.Supplier(more: $$""", "cpl": { "{{TestConfig.Immediate}}": 100 } """),
            TestConfig.Categories,
            TestConfig.Campaign(cap: cap, more: more),
        ]);

    private static async Task<int> CountAsync(PipelineUnderTest pipeline, Batch batch, LeadStatus status) =>
        (await pipeline.RowsAsync(batch)).Count(r => r.Status == status);

    private static async Task<(int Open, int Accepted, int Lapsed)> CountedAsync(PipelineUnderTest pipeline)
    {
        var offers = (await pipeline.Store<DeliveryStore>().RoomAsync(Campaign, default)).Offers;
        return (offers.Open, offers.Accepted, offers.Lapsed);
    }

    private static async Task KeepAsync(PipelineUnderTest pipeline)
    {
        pipeline.Clock.Advance(TimeSpan.FromDays(1));
        await pipeline.Store<KeepOffers>().HandleAsync(default);
        await pipeline.QuietAsync();
    }

    private static Task Keep(LocalFunctionsHost host) =>
        host.Services.GetRequiredService<KeepOffers>().HandleAsync(default);

    private static async Task ReturnLateAsync(PipelineUnderTest pipeline, params int[] people)
    {
        using var client = Client(pipeline);
        foreach (var person in people)
        {
            var answer = await client.PostAsJsonAsync(
                At(pipeline, "returns"),
                new
                {
                    by = "Olga Ops",
                    reason = "left",
                    email = $"person{person}@example.com",
                }
            );
            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        }
    }

    private static async Task ReturnInTimeAsync(PipelineUnderTest pipeline, int person)
    {
        using var client = Client(pipeline);
        var answer = await client.PostAsJsonAsync(
            At(pipeline, "returns"),
            new
            {
                by = "Olga Ops",
                reason = "left",
                email = $"person{person}@example.com",
            }
        );
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        await pipeline.QuietAsync();
    }

    private static async Task<OffersView> ShowAsync(PipelineUnderTest pipeline)
    {
        using var client = Client(pipeline);
        return (await client.GetFromJsonAsync<OffersView>(At(pipeline, "offers"), Answer.Options))!;
    }

    private static async Task<HttpResponseMessage> DecideAsync(PipelineUnderTest pipeline, bool accept, int count)
    {
        using var client = Client(pipeline);
        return await client.PostAsJsonAsync(
            At(pipeline, "offers"),
            new
            {
                by = "Olga Ops",
                why = "they want them",
                accept,
                count,
            }
        );
    }

    private static async Task<string[]> ReportAsync(PipelineUnderTest pipeline, DateTimeOffset at) =>
        (await pipeline.ReadAsync(Containers.Reports, WriteOffers.PathOf(Campaign, $"{at.UtcDateTime:yyyy-MM}")))
            .TrimEnd()
            .Split("\r\n");

    private static HttpClient Client(PipelineUnderTest pipeline) =>
        new()
        {
            BaseAddress = pipeline.Host.HttpAddress,
            DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } },
        };

    private static Uri At(PipelineUnderTest pipeline, string what) =>
        new(pipeline.Host.HttpAddress!, $"api/campaigns/{Campaign}/{what}");
}
