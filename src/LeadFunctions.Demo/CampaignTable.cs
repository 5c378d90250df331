using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using Spectre.Console;

namespace LeadFunctions.Demo;

/// <summary>A line per campaign: when it sends, what it took, why it refused.</summary>
internal static class CampaignTable
{
    public static void Write(IAnsiConsole console, DemoOutcome outcome, DateTimeOffset now)
    {
        var table = Tables
            .WithTexts("Campaign", "Sends")
            .AndNumbers("Cap", "Taken", "Scheduled", "Sent", "Returned", "Refused")
            .AndWrapped("Refused most for");
        foreach (var campaign in outcome.Campaigns.Where(c => c.WasTried))
            table.AddRow([.. Cells(campaign, now).Select(c => new Markup(c))]);
        console.Write(table);
    }

    private static IEnumerable<string> Cells(CampaignOutcome outcome, DateTimeOffset now) =>
        [
            outcome.Campaign.LeadCode.Value,
            Sends(outcome.Campaign, now),
            $"{outcome.Campaign.Caps.Total:N0}",
            outcome.Taken == outcome.Campaign.Caps.Total
                ? $"[yellow]{outcome.Taken:N0}[/]"
                : Tables.Count(outcome.Taken),
            Tables.Count(outcome.Matches.Scheduled),
            $"[green]{Tables.Count(outcome.Matches.Sent)}[/]",
            Tables.Count(outcome.Matches.Returned),
            Tables.Count(outcome.Matches.Refused),
            outcome.Matches.TopReason is { } top ? $"{ReasonWords.Of(top.Code)} {top.Count:N0}" : "",
        ];

    private static string Sends(Campaign campaign, DateTimeOffset now) =>
        campaign switch
        {
            { Status: CampaignStatus.Paused } => "[grey]paused[/]",
            _ when campaign.Starts > DateOnly.FromDateTime(now.UtcDateTime) =>
                $"[grey]begins {campaign.Starts:yyyy-MM-dd}[/]",
            _ => Markup.Escape(SendDays.Describe(campaign)),
        };
}
