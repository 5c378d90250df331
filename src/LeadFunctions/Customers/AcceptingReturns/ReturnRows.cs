using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>Brings rows and receipts up to what became of their deliveries.</summary>
internal sealed class ReturnRows(LeadStore leads, BatchProgress progress)
{
    /// <param name="mark">Returns the very same lead where it says so already, so that all may be repeated.</param>
    public async Task MarkAsync(
        IReadOnlyList<Delivery> deliveries,
        Func<Lead, Delivery, Lead> mark,
        CancellationToken ct
    )
    {
        foreach (var chunk in deliveries.DistinctBy(d => d.Lead).GroupBy(d => (d.Lead.Batch, d.Lead.Chunk)))
        {
            var places = chunk.ToDictionary(d => d.Lead);
            await leads.UpdateAsync(
                chunk.Key.Batch,
                chunk.Key.Chunk,
                lead => places.TryGetValue(lead.Id, out var place) ? mark(lead, place) : lead,
                ct
            );
        }
        foreach (var (affiliate, batch) in deliveries.Select(d => (d.Affiliate, d.Lead.Batch)).Distinct())
            await progress.SummariseAsync(affiliate, batch, ct);
    }
}
