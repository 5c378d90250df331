using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.AzuriteTests.Pipeline.SendingLeads;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Proof;

/// <summary>From configuration to closed windows: an upload, its correction, a webhook, a paced campaign, a weekly
/// send, a delivery form, returns, five weeks.</summary>
internal static class Story
{
    public const int ImmediateCap = 12;
    public const int WeeklyCap = 8;
    public const int WebhookCap = 5;
    private const string Webhook = "INT-WBH-CRM-3001";
    private const string Paced = "INT-PCD-CRM-4001";

    private static ConfigFile[] Configuration(ProofStage stage) =>
        [
            TestConfig.Supplier(
                more: $$""", "cpl": { "{{TestConfig.Immediate}}": 12.35, "{{TestConfig.Weekly}}": 20 } """
            ),
            TestConfig.Categories,
            TestConfig.Campaign(cap: ImmediateCap, more: """, "returns": { "policy": "replacement" } """),
            TestConfig.WeeklyCampaign(cap: WeeklyCap),
            WebhookConfig.Campaign(Webhook, stage.Webhooks, "/leads", WebhookCap),
            PacedCampaign(stage.Clock.GetUtcNow()),
        ];

    private static readonly string[] Faulty =
    [
        TestConfig.Row("noone", country: "Wakanda"),
        TestConfig.Row("person3"),
        TestConfig.Row("eve", "Bakcup"),
    ];

    public static string First => TestConfig.Upload([.. People(0, 20), .. Faulty]);

    public static string Corrected => TestConfig.Upload([.. People(0, 20), TestConfig.Row("noone"), .. Faulty[1..]]);

    public static async Task PlayAsync(ProofStage stage, SteppedApp app)
    {
        foreach (var file in Configuration(stage))
            await stage.DropAsync(Containers.Config, file.Path, file.Content);
        await app.UntilQuietAsync();
        await stage.DropAsync(Containers.Uploads, "infuse-media/leads.csv", First);
        await app.UntilQuietAsync();
        await stage.AdvanceAsync(TimeSpan.FromHours(1));
        await stage.DropAsync(Containers.Uploads, "infuse-media/leads.csv", Corrected);
        await app.UntilQuietAsync();
        var today = stage.Clock.GetUtcNow();
        await stage.DropAsync(
            Containers.DeliveryForms,
            $"{TestConfig.Affiliate}/{today:yyyy-MM}.csv",
            $"Date,Lead Code,Leads\r\n{today:yyyy-MM-dd},,3\r\n"
        );
        await stage.AdvanceAsync(TimeSpan.FromDays(8));
        await app.RunTimersAsync();
        await stage.DropAsync(
            Containers.Returns,
            $"{TestConfig.Immediate}/back.csv",
            "Email,Reason\r\nperson1@example.com,left\r\nperson2@example.com,left\r\n"
        );
        await app.UntilQuietAsync();
        await stage.AdvanceAsync(TimeSpan.FromDays(32));
        await app.RunTimersAsync();
    }

    /// <summary>What comes of it, however it went.</summary>
    public static void AssertEnd(Evidence evidence)
    {
        Assert.Equal(ImmediateCap, evidence.Delivered.Count(d => d.LeadCode.Value == TestConfig.Immediate) - 2);
        Assert.Equal(WeeklyCap, evidence.Delivered.Count(d => d.LeadCode.Value == TestConfig.Weekly));
        Assert.Equal(WebhookCap, evidence.Delivered.Count(d => d.LeadCode.Value == Webhook));
        Assert.Contains(evidence.Delivered, d => d.LeadCode.Value == Paced);
        Assert.Equal(2, evidence.Deliveries.Count(d => d.Commercial == CommercialState.Returned));
        Assert.Equal(2, evidence.Deliveries.Count(d => d.Replaces is not null));
        foreach (
            var subject in new[] { "Your upload leads.csv: 23 rows, ", $"[Admin] Returns [{TestConfig.Immediate}]" }
        )
            Assert.Contains(evidence.Mails, m => m.Subject.StartsWith(subject, StringComparison.Ordinal));
    }

    // So that some go at once and more with the days. At the end of the story the pace gives 15 places on each of three
    // days: midnight in New York, which may pass while it is played again, gives nobody a place.
    private static ConfigFile PacedCampaign(DateTimeOffset now) =>
        TestConfig.Campaign(Paced, cap: 30, more: $$""", "pacing": "even", "ends": "{{now.AddDays(94):yyyy-MM-dd}}" """)
            is var file
            ? file with
            {
                Content = file.Content.Replace(
                    "2026-01-01",
                    $"{now.AddDays(-10):yyyy-MM-dd}",
                    StringComparison.Ordinal
                ),
            }
            : null!;

    private static IEnumerable<string> People(int from, int count) =>
        Enumerable.Range(from, count).Select(i => TestConfig.Row($"person{i}"));
}
