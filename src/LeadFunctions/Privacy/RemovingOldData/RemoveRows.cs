using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Privacy.ErasingPeople;
using LeadFunctions.Privacy.FindingPeople;

namespace LeadFunctions.Privacy.RemovingOldData;

/// <summary>Removes the personal data of the rows of a chunk that are due, and what else was kept of those rows. Safe
/// to repeat: rows that this walk cleaned say so in their history, so a walk that was cut counts them as its
/// own.</summary>
internal sealed class RemoveRows(
    LeadStore leads,
    ErasureStore rows,
    RetentionStore kept,
    FactMarkStore facts,
    CurrentConfiguration configuration
)
{
    private const string By = "RemoveOldData";

    /// <returns>How many rows have which fate.</returns>
    public async Task<IReadOnlyDictionary<RowFate, int>> HandleAsync(
        Removal walk,
        Batch batch,
        int chunk,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (batch.State is not BatchState.Completed)
            return new Dictionary<RowFate, int>
            {
                [RowFate.AtWork] = Math.Min(Chunks.Rows, batch.Rows - (chunk * Chunks.Rows)),
            };
        var read = (await leads.ReadAsync(batch.Id, chunk, ct)).Select(r => r.Lead).ToList();
        if (!walk.IsTrial && read.Any(lead => RowFates.Of(lead, now) is RowFate.Due || IsOwn(walk, lead)))
            read = await RemoveAsync(walk, batch, chunk, now, ct);
        return read.CountBy(lead => IsOwn(walk, lead) ? RowFate.Due : RowFates.Of(lead, now)).ToDictionary();
    }

    private async Task<List<Lead>> RemoveAsync(
        Removal walk,
        Batch batch,
        int chunk,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var titles = (await configuration.GetAsync(ct)).Titles.Dictionary;
        var removed = new HistoryEntry(walk.StartedAt, By, $"personal data removed after {walk.Days} days");
        var after = await rows.ReplaceRowsAsync(
            batch.Id,
            chunk,
            lead =>
                RowFates.Of(lead, now) is RowFate.Due
                    ? ErasedRow.Bare(lead, batch.Columns, titles).With(removed)
                    : lead,
            ct
        );
        var own = after.Where(lead => IsOwn(walk, lead)).ToList();
        await kept.CleanClaimsAsync(own, ct);
        await kept.CleanReturnsAsync(own, ct);
        await facts.AddAsync(batch.Affiliate, batch.Id, ct);
        return [.. after];
    }

    private static bool IsOwn(Removal walk, Lead lead) => lead.History.Any(h => h.By == By && h.At == walk.StartedAt);
}
