using LeadFunctions.Leads;
using Spectre.Console;

namespace LeadFunctions.LocalHost.Demo;

/// <summary>A line per dropped file: its rows by outcome.</summary>
internal static class BatchTable
{
    private static readonly LeadStatus[] Statuses = Enum.GetValues<LeadStatus>();

    public static void Write(IAnsiConsole console, DemoOutcome outcome)
    {
        var table = Tables.WithTexts("Affiliate", "File", "State").AndNumbers(["Rows", .. Statuses.Select(s => $"{s}")]);
        table.Columns[1].NoWrap = false;
        foreach (var batch in outcome.Batches.Where(b => b.Batch is not null))
            table.AddRow([.. Cells(batch).Select(c => new Markup(c))]);
        console.Write(table);
        foreach (var batch in outcome.Batches)
            Explain(console, batch);
        console.MarkupLineInterpolated(outcome.Rows == outcome.Accounted
            ? (FormattableString)$"Rows in = rows accounted for: [green]{outcome.Rows:N0} = {outcome.Accounted:N0}[/]"
            : $"[red]Rows in {outcome.Rows:N0}, accounted for {outcome.Accounted:N0}[/]");
    }

    private static IEnumerable<string> Cells(BatchOutcome outcome) =>
    [
        outcome.Batch!.Affiliate.Value,
        Name(outcome),
        outcome.Batch.State == BatchState.Rejected ? "[red]Rejected[/]" : $"{outcome.Batch.State}",
        Tables.Count(outcome.Rows),
        .. Statuses.Select(s => Coloured(s, Tables.Count(outcome[s]))),
    ];

    private static string Name(BatchOutcome outcome)
    {
        var name = Markup.Escape(Plain.Of(outcome.Batch!.FileName));
        return outcome.File.Note is { } note ? $"{name} [grey]{note}[/]" : name;
    }

    // Green is sent and blue is unsent wherever leads are shown.
    private static string Coloured(LeadStatus status, string count) => status switch
    {
        LeadStatus.Sent => $"[green]{count}[/]",
        LeadStatus.Unsent => $"[blue]{count}[/]",
        _ => count,
    };

    private static void Explain(IAnsiConsole console, BatchOutcome outcome)
    {
        if (outcome.Batch is null)
            console.MarkupLineInterpolated($"{Plain.Of(outcome.File.Blob)}: [grey]kept, not processed: no affiliate has that folder. Ops got a mail.[/]");
        else if (outcome.Batch.Problem is { } problem)
            console.MarkupLineInterpolated($"{Plain.Of(outcome.Batch.Path)}: [grey]{Plain.Of(problem)}[/]");
    }

}
