using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>Finds where an affiliate finds its rows.</summary>
internal sealed class RowPlaces(LeadLookup leads, BatchStore batches)
{
    /// <returns>By row; those that are no longer kept are missing.</returns>
    public async Task<IReadOnlyDictionary<LeadId, RowPlace>> OfAsync(
        AffiliateName affiliate,
        IEnumerable<LeadId> rows,
        CancellationToken ct
    )
    {
        var ids = rows.Distinct().ToList();
        var named = new Dictionary<BatchId, Batch?>();
        foreach (var id in ids.Select(i => i.Batch).Distinct())
            named[id] = await batches.FindAsync(affiliate, id, ct);
        return (await leads.FindAllAsync(ids, ct))
            .Select(found => (found.Lead, Batch: named[found.Lead.Id.Batch]))
            .Where(found => found.Batch is not null)
            .ToDictionary(found => found.Lead.Id, found => PlaceOf(found.Lead, found.Batch!));
    }

    private static RowPlace PlaceOf(Lead lead, Batch batch) =>
        new(batch.Part?.Name ?? batch.FileName, new RowLabel(batch.Columns).Place(lead));
}
