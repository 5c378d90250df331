using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.AzuriteTests.Proof;

/// <summary>From configuration to closed windows: an upload, its correction, a weekly send, returns, five weeks.</summary>
internal static class Story
{
    public const int ImmediateCap = 12;
    public const int WeeklyCap = 8;

    private static readonly ConfigFile[] Configuration =
    [
        TestConfig.Supplier(more: $$""", "cpl": { "{{TestConfig.Immediate}}": 12.35, "{{TestConfig.Weekly}}": 20 } """),
        TestConfig.Categories, TestConfig.Campaign(cap: ImmediateCap, more: """, "returns": { "policy": "replacement" } """),
        TestConfig.WeeklyCampaign(cap: WeeklyCap),
    ];

    private static readonly string[] Faulty = [TestConfig.Row("noone", country: "Wakanda"), TestConfig.Row("person3"), TestConfig.Row("eve", "Bakcup")];

    public static string First => TestConfig.Upload([.. People(0, 20), .. Faulty]);

    public static string Corrected => TestConfig.Upload([.. People(0, 20), TestConfig.Row("noone"), .. Faulty[1..]]);

    public static async Task PlayAsync(ProofStage stage, SteppedApp app)
    {
        foreach (var file in Configuration)
            await stage.DropAsync(Containers.Config, file.Path, file.Content);
        await app.UntilQuietAsync();
        await stage.DropAsync(Containers.Uploads, "infuse-media/leads.csv", First);
        await app.UntilQuietAsync();
        await stage.AdvanceAsync(TimeSpan.FromHours(1));
        await stage.DropAsync(Containers.Uploads, "infuse-media/leads.csv", Corrected);
        await app.UntilQuietAsync();
        await stage.AdvanceAsync(TimeSpan.FromDays(8));
        await app.RunTimersAsync();
        await stage.DropAsync(Containers.Returns, $"{TestConfig.Immediate}/back.csv", "Email,Reason\r\nperson1@example.com,left\r\nperson2@example.com,left\r\n");
        await app.UntilQuietAsync();
        await stage.AdvanceAsync(TimeSpan.FromDays(32));
        await app.RunTimersAsync();
    }

    /// <summary>What comes of it, however it went.</summary>
    public static void AssertEnd(Evidence evidence)
    {
        Assert.Equal(ImmediateCap, evidence.Delivered.Count(d => d.LeadCode.Value == TestConfig.Immediate) - 2);
        Assert.Equal(WeeklyCap, evidence.Delivered.Count(d => d.LeadCode.Value == TestConfig.Weekly));
        Assert.Equal(2, evidence.Deliveries.Count(d => d.Commercial == CommercialState.Returned));
        Assert.Equal(2, evidence.Deliveries.Count(d => d.Replaces is not null));
        foreach (var subject in new[] { "Your upload leads.csv: 20 taken, 2 to correct", "Your upload leads.csv: 1 taken, 1 to correct", $"[Admin] Returns [{TestConfig.Immediate}]" })
            Assert.Contains(evidence.Mails, m => m.Subject == subject);
    }

    private static IEnumerable<string> People(int from, int count) => Enumerable.Range(from, count).Select(i => TestConfig.Row($"person{i}"));
}
