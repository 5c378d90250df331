using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>The first rows of a batch that its affiliate must correct, as its receipt shows them.</summary>
internal sealed class RowsToCorrect(LeadStore leads)
{
    public const int Most = 20;

    /// <summary>How many chunks are read for them: what lies further behind is in the receipt.</summary>
    private const int MostChunks = 10;

    public async Task<IReadOnlyList<RowToCorrect>> FirstAsync(Batch batch, CancellationToken ct)
    {
        var (found, labels) = (new List<RowToCorrect>(), new RowLabel(batch.Columns));
        for (var chunk = 0; chunk < Math.Min(MostChunks, Chunks.Of(batch.Rows)) && found.Count < Most; chunk++)
            found.AddRange(
                (await leads.ReadAsync(batch.Id, chunk, ct))
                    .Select(row => row.Lead)
                    .Where(lead => RowOutcomes.Of(lead) == RowOutcome.ToCorrect)
                    .Take(Most - found.Count)
                    .Select(lead => View(lead, labels))
            );
        return found;
    }

    private static RowToCorrect View(Lead lead, RowLabel labels)
    {
        var receipt = ReceiptRow.Of(lead);
        return new(labels.Place(lead), labels.Who(lead), receipt.Status, receipt.Reasons, receipt.Advice);
    }
}
