using LeadFunctions.Foundation.Leads;
using Spectre.Console;

namespace LeadFunctions.Demo;

/// <summary>A line per dropped file: its rows by outcome.</summary>
internal static class BatchTable
{
    private static readonly LeadStatus[] Statuses = Enum.GetValues<LeadStatus>();

    public static void Write(IAnsiConsole console, DemoOutcome outcome)
    {
        var table = Tables.WithTexts("File").AndNumbers(["Rows", .. Statuses.Select(s => $"{s}")]);
        foreach (var batch in outcome.Batches.Where(b => b.Batch is not null))
            table.AddRow([.. Cells(batch).Select(c => new Markup(c))]);
        console.Write(table);
        foreach (var batch in outcome.Batches)
            Explain(console, batch);
        console.MarkupLineInterpolated(
            outcome.Rows == outcome.Accounted
                ? (FormattableString)
                    $"Rows in = rows accounted for: [green]{outcome.Rows:N0} = {outcome.Accounted:N0}[/]"
                : $"[red]Rows in {outcome.Rows:N0}, accounted for {outcome.Accounted:N0}[/]"
        );
    }

    private static IEnumerable<string> Cells(BatchOutcome outcome) =>
        [
            Name(outcome.Batch!, outcome.File.Note),
            Tables.Count(outcome.Rows),
            .. Statuses.Select(s => Coloured(s, Tables.Count(outcome[s]))),
        ];

    // Whose it is on the first line, so that names of files need not be cut.
    private static string Name(Batch batch, string? note) =>
        $"{Markup.Escape(Plain.Of(batch.FileName))} [grey]{note}[/]{(batch.State == BatchState.Rejected ? "[red]rejected[/]" : "")}\n[grey]{batch.Affiliate}[/]";

    // Green is sent and blue is unsent wherever leads are shown.
    private static string Coloured(LeadStatus status, string count) =>
        status switch
        {
            LeadStatus.Sent => $"[green]{count}[/]",
            LeadStatus.Unsent => $"[blue]{count}[/]",
            _ => count,
        };

    private static void Explain(IAnsiConsole console, BatchOutcome outcome)
    {
        if (outcome.Batch is null)
            console.MarkupLineInterpolated(
                $"{Plain.Of(outcome.File.Blob)}: [grey]kept, not processed: no affiliate has that folder. Ops got a mail.[/]"
            );
        else if (outcome.Batch.Problem is { } problem)
            console.MarkupLineInterpolated($"{Plain.Of(outcome.Batch.Path)}: [grey]{Plain.Of(problem)}[/]");
    }
}
