using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.AzuriteTests.Pipeline.SendingLeads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Proof.Processes;

/// <summary>Two affiliates, three campaigns that fill: uploads, a correction, a weekly send, returns, raised caps,
/// closed windows. Hosts are killed after each act; then one is let through.</summary>
internal sealed class CrashedStory(ProofStage stage, Killer killer)
{
    public const string Webhook = "INT-WBH-CRM-3001";
    private const string Second = "s2w";
    private const int Cap = 30;

    private static readonly string Few = TestConfig.Upload([
        .. People("few", 40),
        TestConfig.Row("noone", country: "Wakanda"),
        TestConfig.Row("few3"),
        TestConfig.Row("eve", "Bakcup"),
    ]);
    private static readonly string Corrected = Few.Replace("Wakanda", "US", StringComparison.Ordinal);
    private static readonly string Many = TestConfig.Upload([.. People("many", 1_080), .. People("few", 20)]);

    /// <param name="kills">Spread over the acts, by how much there is to be done in each.</param>
    public async Task<Evidence> PlayAsync(int kills)
    {
        (int Weight, Func<Task> Play)[] acts =
        [
            (1, ConfigureAsync),
            (5, UploadAsync),
            (3, CorrectAsync),
            (4, () => killer.AdvanceAsync(TimeSpan.FromDays(8))),
            (3, ReturnAsync),
            (2, RaiseAsync),
            (2, () => killer.AdvanceAsync(TimeSpan.FromDays(32))),
        ];
        var (weights, passed, killed) = (acts.Sum(a => a.Weight), 0, 0);
        foreach (var act in acts)
        {
            passed += act.Weight;
            var until = kills * passed / weights;
            await ActAsync(act.Play, until - killed);
            killed = until;
        }
        // What the sweeps find, they find within the hour.
        await killer.AdvanceAsync(TimeSpan.FromHours(2));
        await killer.LetThroughAsync();
        return await Evidence.GatherAsync(stage, [Few, Corrected, Many]);
    }

    private async Task ActAsync(Func<Task> act, int kills)
    {
        await act();
        for (var kill = 0; kill < kills; kill++)
            await killer.KillOneAsync();
        await killer.LetThroughAsync();
    }

    private async Task ConfigureAsync()
    {
        foreach (
            var file in new[]
            {
                TestConfig.Supplier(more: $$""", "cpl": { "{{TestConfig.Immediate}}": 12.35 } """),
                TestConfig.Supplier(Second),
                TestConfig.Categories,
                Immediate(Cap),
                TestConfig.WeeklyCampaign(Cap),
                Posted(Cap),
            }
        )
            await stage.DropAsync(Containers.Config, file.Path, file.Content);
    }

    private async Task UploadAsync()
    {
        await stage.DropAsync(Containers.Uploads, $"{TestConfig.Affiliate}/leads.csv", Few);
        await stage.DropAsync(Containers.Uploads, $"{Second}/leads.csv", Many);
    }

    private Task CorrectAsync() => stage.DropAsync(Containers.Uploads, $"{TestConfig.Affiliate}/leads.csv", Corrected);

    private async Task ReturnAsync()
    {
        var sent = await stage.DeliveredAsync();
        var back = sent.Where(d => d.LeadCode.Value == TestConfig.Immediate).Take(3).Select(d => $"{d.Email},left");
        await stage.DropAsync(
            Containers.Returns,
            $"{TestConfig.Immediate}/back.csv",
            string.Join("\r\n", back.Prepend("Email,Reason")) + "\r\n"
        );
    }

    private async Task RaiseAsync()
    {
        foreach (var raised in new[] { Immediate(Cap + 10), Posted(Cap + 10) })
            await stage.DropAsync(Containers.Config, raised.Path, raised.Content);
    }

    private static ConfigFile Immediate(int cap) =>
        TestConfig.Campaign(cap: cap, more: """, "returns": { "policy": "replacement" } """);

    private ConfigFile Posted(int cap) => WebhookConfig.Campaign(Webhook, stage.Webhooks, "/leads", cap);

    private static IEnumerable<string> People(string prefix, int count) =>
        Enumerable.Range(0, count).Select(i => TestConfig.Row($"{prefix}{i}"));
}
