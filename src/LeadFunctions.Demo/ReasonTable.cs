using LeadFunctions.Foundation.Leads;
using Spectre.Console;

namespace LeadFunctions.Demo;

/// <summary>The reasons given most, in words and by the code that receipts have.</summary>
internal static class ReasonTable
{
    private const int Shown = 15;

    public static void Write(IAnsiConsole console, IReadOnlyDictionary<ReasonCode, int> reasons)
    {
        var table = Tables.WithTexts("Reason", "Code").AndNumbers("Rows").AndWrapped("What it does");
        foreach (var (reason, rows) in reasons.OrderByDescending(r => r.Value).ThenBy(r => r.Key).Take(Shown))
            table.AddRow(ReasonWords.Of(reason), $"[grey]{reason}[/]", $"{rows:N0}", Effect(reason));
        console.Write(table);
        if (reasons.Count > Shown)
            console.MarkupLineInterpolated($"[grey]and {reasons.Count - Shown} reasons more, see the receipts[/]");
    }

    private static string Effect(ReasonCode reason) =>
        reason switch
        {
            _ when new Reason(reason).IsNote => "[grey]noted, the row is taken[/]",
            < ReasonCode.Duplicate => "unusable",
            < ReasonCode.CampaignInactive => "[grey]omitted[/]",
            _ => "[blue]refused by a campaign[/]",
        };
}
