using System.ComponentModel;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.Tracking;

/// <summary>A cell as it was received.</summary>
internal sealed record CellView(string Header, string? Field, string Value);

/// <summary>One row and all that became of it.</summary>
internal sealed record LeadView(
    LeadId LeadId,
    AffiliateName Affiliate,
    BatchId Batch,
    string? File,
    DateTimeOffset UploadedAt,
    [property: Description("Its number as a spreadsheet shows it.")] int Row,
    [property: Description("The one word for the row. Missing while the pipeline is at work on it.")]
        LeadStatus? Status,
    Intake? Intake,
    [property: Description("The row as it was received, cell by cell.")] IReadOnlyList<CellView> Received,
    [property: Description("The values as they were understood. Missing for a row that is unusable.")]
        LeadData? Normalised,
    [property: Description(
        "Where it comes from, and the rule that says so. Missing for a row from before there were sources."
    )]
        LeadSource? Source,
    [property: Description("The highest of its campaigns. Missing for what was tried before there were scores.")]
        ScoreView? Score,
    IReadOnlyList<ReasonView> Reasons,
    IReadOnlyList<MatchView> Matches,
    IReadOnlyList<HistoryEntry> History
)
{
    /// <param name="batch">Its batch, which knows the headers; null where it is gone.</param>
    public static LeadView Of(FoundLead found, Batch? batch, DateOnly today)
    {
        var lead = found.Lead;
        return new(
            lead.Id,
            found.Affiliate,
            lead.Id.Batch,
            batch?.Path,
            lead.Id.Batch.UploadedAt,
            lead.Line,
            lead.Status,
            lead.Intake,
            [.. lead.Cells.Select((cell, i) => Cell(batch?.Columns ?? [], i, cell))],
            lead.Data,
            lead.Source,
            lead.Best(today) is { } score ? ScoreView.Of(score, today) : null,
            [.. lead.Reasons.Select(ReasonView.Of)],
            [.. lead.Matches.Select(m => MatchView.Of(lead, m, today))],
            lead.History
        );
    }

    // A ragged row has cells that no header stands above.
    private static CellView Cell(IReadOnlyList<Column> columns, int i, string value) =>
        i < columns.Count ? new CellView(columns[i].Header, columns[i].Field, value) : new CellView("", null, value);
}
