using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.WatchingBatches;

/// <summary>The leads of a week that were not sent, one a line: read and written a chunk at a time, so that memory does
/// not grow with them.</summary>
internal sealed class UnsentLeadsList(LeadStore leads)
{
    private static readonly string[] Header =
    [
        "affiliate",
        "file",
        "row",
        "who",
        "lead code",
        "category",
        "status",
        "reasons",
        "advice",
        "lead",
    ];

    /// <param name="batches">Those of the week.</param>
    public async Task WriteAsync(Stream stream, IReadOnlyList<Batch> batches, CancellationToken ct)
    {
        await using var csv = new Csv(stream);
        await csv.WriteAsync(Header);
        foreach (var batch in batches.Where(b => b.Counts.Any(c => c.Value > 0 && UnsentRow.IsNotSent(c.Key))))
        {
            var labels = new RowLabel(batch.Columns);
            for (var chunk = 0; chunk < Chunks.Of(batch.Rows); chunk++)
                foreach (var row in await leads.ReadAsync(batch.Id, chunk, ct))
                    if (row.Lead.Status is { } status && UnsentRow.IsNotSent(status) && !row.Lead.IsCorrected)
                        await csv.WriteAsync(Line(batch, labels, row.Lead));
        }
    }

    private static IEnumerable<string> Line(Batch batch, RowLabel labels, Lead lead)
    {
        var reasons = lead.Reasons.Where(r => !r.IsNote).Concat(lead.Matches.SelectMany(m => m.Reasons)).ToList();
        return
        [
            batch.Affiliate.Value,
            batch.FileName,
            labels.Place(lead),
            labels.Who(lead),
            lead.Data?.LeadCode?.Value ?? "",
            lead.Data?.Category?.Value ?? "",
            RowOutcomes.Words(RowOutcomes.Of(lead)),
            Joined(reasons.Select(Advice.Describe)),
            Joined(reasons.Select(Advice.For)),
            $"{lead.Id}",
        ];
    }

    private static string Joined(IEnumerable<string> sentences) => string.Join(" | ", sentences.Distinct());
}
