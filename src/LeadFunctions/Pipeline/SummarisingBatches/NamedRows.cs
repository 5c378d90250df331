using System.Globalization;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.SummarisingBatches;

/// <summary>Names the rows that others gave way to as their affiliate knows them: by file, day and the number that a
/// spreadsheet shows.</summary>
internal sealed class NamedRows(LeadStore leads, BatchStore batches)
{
    private static readonly HashSet<ReasonCode> GaveWay =
    [
        ReasonCode.Duplicate,
        ReasonCode.Superseded,
        ReasonCode.AlreadyTaken,
    ];

    /// <param name="rows">Of one chunk of the batch.</param>
    public async Task<IReadOnlyList<Lead>> NameAsync(Batch batch, IReadOnlyList<Lead> rows, CancellationToken ct)
    {
        var wanted = rows.SelectMany(row => row.Reasons).Select(Other).OfType<LeadId>().ToHashSet();
        if (wanted.Count == 0)
            return rows;
        var known = new Dictionary<BatchId, Batch?> { [batch.Id] = batch };
        foreach (var id in wanted.Select(id => id.Batch).Distinct().Where(id => id != batch.Id))
            known[id] = await batches.FindAsync(batch.Affiliate, id, ct);
        var found = await leads.FindAsync(wanted.Where(id => known[id.Batch] is not null).ToHashSet(), ct);
        return [.. rows.Select(row => row.Reasons.Any(r => Other(r) is not null) ? Named(row) : row)];

        Lead Named(Lead row) =>
            row with
            {
                Reasons =
                [
                    .. row.Reasons.Select(r =>
                        Other(r) is { } other ? r with { Expected = Name(batch, other, known[other.Batch], found) } : r
                    ),
                ],
            };
    }

    private static LeadId? Other(Reason reason) =>
        GaveWay.Contains(reason.Code) && LeadId.TryParse(reason.Expected, null, out var id) ? id : null;

    private static string Name(Batch batch, LeadId id, Batch? file, IReadOnlyDictionary<LeadId, Lead> found) =>
        file is null ? "a file of another supplier"
        : !found.TryGetValue(id, out var row) ? $"{id}"
        : file.Id == batch.Id ? $"row {row.Line} of this file ({id})"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"row {row.Line} of {file.FileName} of {file.Id.UploadedAt:d MMMM yyyy} ({id})"
        );
}
