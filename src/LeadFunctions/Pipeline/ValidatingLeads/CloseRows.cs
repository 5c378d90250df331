using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>Closes rows that went nowhere yet, because a later one takes their place. Safe to repeat. Whoever is at
/// work on one finds it so when it writes.</summary>
internal sealed class CloseRows(LeadStore leads, WaitingStore waiting, BatchProgress progress, TimeProvider clock)
{
    /// <param name="superseded">By row: what takes its place, and whose it is.</param>
    public async Task CloseAsync(
        IReadOnlyDictionary<LeadId, (Lead By, AffiliateName Affiliate)> superseded,
        CancellationToken ct
    )
    {
        foreach (var chunk in superseded.GroupBy(s => (s.Key.Batch, s.Key.Chunk, s.Value.Affiliate)))
        {
            var rows = await leads.UpdateAsync(
                chunk.Key.Batch,
                chunk.Key.Chunk,
                lead =>
                    superseded.TryGetValue(lead.Id, out var by) && EarlierRow.IsOpen(lead) ? Closed(lead, by.By) : lead,
                ct
            );
            await waiting.RemoveAsync(
                rows.Where(lead =>
                    superseded.ContainsKey(lead.Id) && lead is { Intake: Intake.Omitted, Data: not null }
                ),
                ct
            );
            await progress.SummariseAsync(chunk.Key.Affiliate, chunk.Key.Batch, ct);
        }
    }

    // The person too: a row that was not validated yet is found by it then.
    private Lead Closed(Lead lead, Lead by) =>
        (LeadLifecycle.Superseded(lead, by.Id) with { Person = by.Person }).With(
            new HistoryEntry(clock.GetUtcNow(), "ValidateLeads", $"superseded by {by.Id}")
        );
}
