using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.LocalHost;
using LeadFunctions.Pipeline.ReceivingUploads;
using LeadFunctions.Pipeline.RoutingLeads;
using LeadFunctions.Pipeline.SendingLeads;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Pipeline.RoutingLeads;

/// <summary>Two messages for one chunk are normal. Both runs are held up at random at every storage call, while room of
/// the campaign that comes first comes and goes.</summary>
public sealed class Two_runs_of_one_chunk
{
    private const string First = "INT-ONE-1";
    private const string Second = "INT-TWO-2";
    private const int People = 4;

    private static readonly AffiliateName Affiliate = AffiliateName.Parse(TestConfig.Affiliate);
    private static readonly LeadCode[] Campaigns = [LeadCode.Parse(First), LeadCode.Parse(Second)];

    // LEADFUNCTIONS_ROUNDS asks for more.
    private static int Rounds =>
        int.TryParse(Environment.GetEnvironmentVariable("LEADFUNCTIONS_ROUNDS"), out var rounds) ? rounds : 12;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leave_each_lead_the_places_that_its_row_knows_and_send_it_once(bool exclusive)
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            Campaign(First, 2, 1, exclusive),
            Campaign(Second, 100_000, 2, exclusive)
        );
        await pipeline.Host.StopAsync();
        await using var one = await pipeline.NewHostWithoutFunctionsAsync(new HeldUp(new Random(1)));
        await using var other = await pipeline.NewHostWithoutFunctionsAsync(new HeldUp(new Random(2)));
        await using var free = await pipeline.NewHostWithoutFunctionsAsync();
        for (var round = 0; round < Rounds; round++)
            await RunAsync(one, other, free, round, exclusive);

        var delivered = (await pipeline.DeliveredAsync(First))
            .Concat(exclusive ? await pipeline.DeliveredAsync(Second) : [])
            .ToList();
        Assert.Equal(delivered.Count, delivered.Select(line => line.Split(',')[0]).Distinct().Count());
    }

    private static async Task RunAsync(
        LocalFunctionsHost one,
        LocalFunctionsHost other,
        LocalFunctionsHost free,
        int round,
        bool exclusive
    )
    {
        var chunk = new ChunkId(Affiliate, BatchId.Of(PipelineUnderTest.Start, $"{round}.csv", "1"), 0);
        await StoreAsync(free, chunk, round);
        using var end = new CancellationTokenSource();
        var room = ComeAndGoAsync(free, round, end.Token);
        await Task.WhenAll(RouteAsync(one, chunk), RouteAsync(other, chunk));
        await end.CancelAsync();
        await room;
        await Get<DeliverLeads>(free).HandleAsync(LeadsToDeliver.Of(chunk, 1), default);

        var rows = (await Get<LeadStore>(free).ReadAsync(chunk.Batch, 0, default)).Select(r => r.Lead).ToList();
        var places = new List<Delivery>();
        foreach (var campaign in Campaigns)
            places.AddRange(
                await Get<DeliveryStore>(free).OfAsync(campaign).Where(d => d.Lead.Batch == chunk.Batch).ToListAsync()
            );
        Assert.Equal(
            rows.SelectMany(row => row.Matches.Where(m => m.Accepted).Select(m => $"{m.LeadCode} {row.Id}")).Order(),
            places.Select(place => $"{place.LeadCode} {place.Lead}").Order()
        );
        Assert.All(places, place => Assert.NotNull(place.SentAt));
        if (exclusive)
            Assert.All(rows, row => Assert.Single(row.Matches, m => m.Accepted));
        // What was sent to the first makes no room for the next round.
        foreach (var place in places.Where(place => place.LeadCode.Value == First))
            await ReturnAsync(free, place);
    }

    private static Task RouteAsync(LocalFunctionsHost host, ChunkId chunk) =>
        Get<RouteLeads>(host).HandleAsync(chunk, default);

    private static async Task StoreAsync(LocalFunctionsHost host, ChunkId chunk, int round)
    {
        var content = Encoding.UTF8.GetBytes(
            TestConfig.Upload(Enumerable.Range(1, People).Select(i => TestConfig.Row($"p{round}x{i}")))
        );
        var settings = await Get<CurrentConfiguration>(host).GetAsync(default);
        await Get<ReceiveFile>(host)
            .HandleAsync(
                new Batch(Affiliate, chunk.Batch, $"{Affiliate}/{round}.csv", content.Length),
                UploadFile.Of(new MemoryStream(content), content.Length, ReadingLimits.Default),
                settings.Affiliates[Affiliate],
                default
            );
    }

    // Somebody else takes what room there is and gives it back, all the time.
    private static async Task ComeAndGoAsync(LocalFunctionsHost host, int round, CancellationToken end)
    {
        var store = Get<DeliveryStore>(host);
        var settings = await Get<CurrentConfiguration>(host).GetAsync(default);
        var limits = CampaignLimits.Of(settings.Campaigns[Campaigns[0]], PipelineUnderTest.Start);
        var others = Enumerable
            .Range(1, 2)
            .Select(i => new Candidate(
                new LeadId(BatchId.Of(PipelineUnderTest.Start, $"other{round}.csv", "1"), i),
                PersonId.Parse($"09{(round * 2) + i:x30}")
            ))
            .ToList();
        var random = new Random(round);
        while (!end.IsCancellationRequested)
        {
            await store.ClaimAsync(
                Campaigns[0],
                limits,
                Affiliate,
                others,
                RunName.Parse("others"),
                isCollected: true,
                PipelineUnderTest.Start,
                default
            );
            await Task.Delay(random.Next(20), CancellationToken.None);
            foreach (var one in others)
                await store.ReleaseAsync(Campaigns[0], one.Person, one.Lead, default);
            await Task.Delay(random.Next(20), CancellationToken.None);
        }
    }

    private static Task<IReadOnlyList<Delivery?>> ReturnAsync(LocalFunctionsHost host, Delivery place) =>
        Get<ReturnStore>(host)
            .ReturnAsync(
                place.LeadCode,
                [
                    new DecidedReturn(
                        place.Person,
                        (_, _) =>
                            new DeliveryReturn(PipelineUnderTest.Start, ReturnPolicy.Refund, "test", "test", "test")
                    ),
                ],
                default
            );

    private static ConfigFile Campaign(string leadCode, int cap, int priority, bool exclusive) =>
        TestConfig.Campaign(
            leadCode,
            cap,
            more: $", \"priority\": {priority}, \"exclusive\": {(exclusive ? "true" : "false")}"
        );

    private static T Get<T>(LocalFunctionsHost host)
        where T : notnull => host.Services.GetRequiredService<T>();

    private sealed class HeldUp(Random random) : HttpPipelinePolicy
    {
        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            ProcessNext(message, pipeline);

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            int pause;
            lock (random)
                pause = random.Next(30);
            await Task.Delay(pause);
            await ProcessNextAsync(message, pipeline);
        }
    }
}
