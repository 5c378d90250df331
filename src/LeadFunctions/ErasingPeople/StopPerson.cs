using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.ErasingPeople;

/// <summary>Stops the leads of a person before they are erased: places that no send has yet are given back. Safe to repeat.</summary>
internal sealed class StopPerson(LeadStore leads, DeliveryStore deliveries, WaitingStore waiting, MessageQueues queues, BatchStore batches)
{
    /// <returns>Whether nothing of the person is on its way any more.</returns>
    public async Task<bool> StopAsync(FoundLead found, CancellationToken ct)
    {
        var batch = await batches.FindAsync(found.Affiliate, found.Lead.Id.Batch, ct);
        if (found.Lead.Status is null || batch is { State: BatchState.Receiving or BatchState.Received })
            return false;
        var stopped = await ChangeAsync(found.Lead.Id, ErasedRow.Stopped, ct);
        if (stopped.Data is null)
            return true;
        var released = await ReleaseAsync(stopped, ct);
        var left = released.Count == 0 ? stopped : await ChangeAsync(stopped.Id, lead => ErasedRow.Without(lead, released), ct);
        await waiting.RemoveAsync([left], ct);
        return left.Matches.All(m => m.Delivery is not (DeliveryState.Scheduled or DeliveryState.Sending));
    }

    // Room that comes back is for others who wait.
    private async Task<IReadOnlySet<LeadCode>> ReleaseAsync(Lead lead, CancellationToken ct)
    {
        var released = new HashSet<LeadCode>();
        foreach (var match in lead.Matches.Where(m => m.Delivery is DeliveryState.Scheduled))
            if (await deliveries.ReleaseAsync(match.LeadCode, lead.Person!, lead.Id, ct))
            {
                released.Add(match.LeadCode);
                await queues.SendAsync(Queues.WaitingToRoute, WaitingToRoute.Of(match.LeadCode, lead.Data!.Category is { } c ? [c] : Array.Empty<CategoryId>()), ct);
            }
        return released;
    }

    private async Task<Lead> ChangeAsync(LeadId id, Func<Lead, Lead> change, CancellationToken ct) =>
        (await leads.UpdateAsync(id.Batch, id.Chunk, lead => lead.Id == id ? change(lead) : lead, ct)).First(lead => lead.Id == id);
}
