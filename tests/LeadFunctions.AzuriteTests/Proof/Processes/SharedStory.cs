using System.Collections.Concurrent;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.AzuriteTests.Pipeline.SendingLeads;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Proof.Processes;

/// <summary>What several instances made of a story.</summary>
/// <param name="Looks">How often a campaign was looked at while they worked.</param>
/// <param name="Begun">How many functions each instance began.</param>
/// <param name="Lost">How many messages of each function were lost.</param>
internal sealed record Shared(
    Evidence Evidence,
    int Looks,
    IReadOnlyList<int> Begun,
    IReadOnlyDictionary<string, int> Lost
);

/// <summary>Four instances work on one account: every upload is announced to two of them and comes under two names at
/// once, people are in several files, campaigns fill, and some leads are returned while others come in.</summary>
internal sealed class SharedStory(ProofStage stage)
{
    private const int Instances = 4;
    private const int Cap = 60;
    private const int Back = 5;

    // Finders look within a quarter of an hour.
    private static readonly TimeSpan UntilFound = TimeSpan.FromMinutes(16);
    private const int MostSweeps = 12;

    private readonly ConcurrentDictionary<string, int> _lost = [];
    private static readonly string[] Affiliates = [TestConfig.Affiliate, "s2w"];
    private static readonly LeadCode[] Campaigns =
    [
        .. new[] { TestConfig.Immediate, TestConfig.Weekly, CrashedStory.Webhook }.Select(LeadCode.Parse),
    ];

    /// <param name="files">Different ones, half before the returns and half after.</param>
    /// <param name="losing">Of so many messages one is lost until the last send; 0 for none.</param>
    public async Task<Shared> PlayAsync(int files, int rows, int losing = 0)
    {
        var hosts = Enumerable.Range(0, Instances).Select(Start).ToList();
        var begun = new int[Instances];
        for (var i = 0; i < Instances; i++)
        {
            var instance = i;
            hosts[i].HasBegun += _ => Interlocked.Increment(ref begun[instance]);
            hosts[i].HasLost += function => _lost.AddOrUpdate(function, 1, (_, count) => count + 1);
        }
        try
        {
            await Task.WhenAll(hosts.Select(host => host.WhenReadyAsync()));
            await ConfigureAsync();
            await UntilQuietAsync(hosts, begun);
            await LoseAsync(hosts, losing);
            await using var watch = new CapWatch(stage.Get<DeliveryStore>(), Campaigns);
            var uploads = Enumerable.Range(0, files).Select(file => Upload(file, rows)).ToList();
            await DropAsync(uploads, 0, files / 2);
            await UntilThroughAsync(hosts, begun, losing);
            await Task.WhenAll(ReturnAsync(), DropAsync(uploads, files / 2, files));
            await UntilThroughAsync(hosts, begun, losing);
            await AdvanceAsync(hosts, TimeSpan.FromDays(8));
            await UntilThroughAsync(hosts, begun, losing);
            if (losing > 0)
            {
                await LoseAsync(hosts, 0);
                for (var sweep = 0; sweep < MostSweeps / 2; sweep++)
                    await SweepAsync(hosts, begun);
            }
            var evidence = await Evidence.GatherAsync(stage, [.. uploads, .. uploads]);
            return new(evidence with { Most = watch.Most }, watch.Looks, begun, _lost);
        }
        finally
        {
            foreach (var host in hosts)
                await host.DisposeAsync();
        }
    }

    private HostProcess Start(int instance) =>
        HostProcess.Start(
            new Dictionary<string, string?>(stage.SettingsOfAHost())
            {
                [HostProgram.RunsTimers] = $"{instance == 0}",
                [HostProgram.SeesBlobs] = $"{instance < 2}",
                [HostProgram.TakesOneByOne] = $"{true}",
            }
        );

    // One may hand another something just as that one was found quiet.
    private static async Task UntilQuietAsync(List<HostProcess> hosts, int[] begun)
    {
        int before;
        do
        {
            before = begun.Sum();
            foreach (var host in hosts)
                await host.WhenQuietAsync().WaitAsync(TimeSpan.FromMinutes(3));
        } while (begun.Sum() != before);
    }

    // What was lost is found by those who look for it, and may be lost again.
    private async Task UntilThroughAsync(List<HostProcess> hosts, int[] begun, int losing)
    {
        await UntilQuietAsync(hosts, begun);
        for (var sweep = 0; losing > 0 && sweep < MostSweeps && await IsUnfinishedAsync(); sweep++)
            await SweepAsync(hosts, begun);
    }

    private async Task SweepAsync(List<HostProcess> hosts, int[] begun)
    {
        await AdvanceAsync(hosts, UntilFound);
        await UntilQuietAsync(hosts, begun);
    }

    private async Task<bool> IsUnfinishedAsync()
    {
        foreach (var affiliate in Affiliates.Select(AffiliateName.Parse))
            if (await stage.Get<BatchStore>().OfAsync(affiliate).AnyAsync(b => b.State != BatchState.Completed))
                return true;
        return false;
    }

    private static Task LoseAsync(List<HostProcess> hosts, int oneIn) =>
        Task.WhenAll(hosts.Select(host => host.LoseAsync(oneIn)));

    private async Task AdvanceAsync(List<HostProcess> hosts, TimeSpan by)
    {
        await stage.AdvanceAsync(by);
        foreach (var host in hosts)
            await host.PutAheadAsync(stage.Ahead);
    }

    private async Task ConfigureAsync()
    {
        foreach (
            var file in new[]
            {
                TestConfig.Supplier(Affiliates[0]),
                TestConfig.Supplier(Affiliates[1]),
                TestConfig.Categories,
                TestConfig.Campaign(cap: Cap),
                TestConfig.WeeklyCampaign(Cap),
                WebhookConfig.Campaign(CrashedStory.Webhook, stage.Webhooks, "/leads", Cap),
            }
        )
            await stage.DropAsync(Containers.Config, file.Path, file.Content);
    }

    private Task DropAsync(List<string> uploads, int from, int to) =>
        Task.WhenAll(
            Enumerable
                .Range(from, to - from)
                .SelectMany(file =>
                    new[] { $"{Affiliates[file % 2]}/{file}.csv", $"{Affiliates[file % 2]}/again/{file}.csv" }.Select(
                        path => stage.DropAsync(Containers.Uploads, path, uploads[file])
                    )
                )
        );

    private async Task ReturnAsync()
    {
        var sent = (await stage.DeliveredAsync())
            .Where(d => d.LeadCode == Campaigns[0])
            .Take(Back)
            .Select(d => $"{d.Email},left");
        await stage.DropAsync(
            Containers.Returns,
            $"{Campaigns[0]}/back.csv",
            string.Join("\r\n", sent.Prepend("Email,Reason")) + "\r\n"
        );
    }

    // A third of the people of a file are in the next one too.
    private static string Upload(int file, int rows) =>
        TestConfig.Upload(Enumerable.Range(file * rows * 2 / 3, rows).Select(i => TestConfig.Row($"person{i}")));
}
