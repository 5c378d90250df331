using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Privacy.ErasingPeople;

/// <summary>Stops the leads of a person before they are erased: places that no send has yet are given back. Safe to
/// repeat.</summary>
internal sealed class StopPerson(
    LeadStore leads,
    DeliveryStore deliveries,
    WaitingStore waiting,
    MessageQueues queues,
    BatchStore batches
)
{
    /// <returns>What is on its way still, in words.</returns>
    public async Task<IReadOnlyList<string>> WaitsForAsync(IReadOnlyList<FoundLead> rows, CancellationToken ct)
    {
        var waits = new List<string>();
        foreach (var row in rows)
            if (await StopAsync(row, ct) is { } wait)
                waits.Add(wait);
        return waits;
    }

    private async Task<string?> StopAsync(FoundLead found, CancellationToken ct)
    {
        var batch = await batches.FindAsync(found.Affiliate, found.Lead.Id.Batch, ct);
        if (found.Lead.Status is null || batch is { State: BatchState.Receiving or BatchState.Received })
            return $"The batch {found.Lead.Id.Batch} is not through.";
        var stopped = await ChangeAsync(found.Lead.Id, lead => LeadLifecycle.Stopped(lead), ct);
        if (stopped.Data is null)
            return null;
        var released = await ReleaseAsync(stopped, ct);
        var left =
            released.Count == 0
                ? stopped
                : await ChangeAsync(stopped.Id, lead => LeadLifecycle.Released(lead, released), ct);
        await waiting.RemoveAsync([left], ct);
        return
            left.Matches.FirstOrDefault(m => m.Delivery is DeliveryState.Scheduled or DeliveryState.Sending)
                is { } sending
            ? $"The lead {left.Id} is on its way to {sending.LeadCode}."
            : null;
    }

    // Room that comes back is for others who wait.
    private async Task<IReadOnlySet<LeadCode>> ReleaseAsync(Lead lead, CancellationToken ct)
    {
        var released = new HashSet<LeadCode>();
        foreach (var match in lead.Matches.Where(m => m.Delivery is DeliveryState.Scheduled))
            if (await deliveries.ReleaseAsync(match.LeadCode, lead.Person!, lead.Id, ct))
            {
                released.Add(match.LeadCode);
                await queues.SendAsync(
                    Queues.WaitingToRoute,
                    WaitingToRoute.Of(match.LeadCode, lead.Data!.Category is { } c ? [c] : Array.Empty<CategoryId>()),
                    ct
                );
            }
        return released;
    }

    private async Task<Lead> ChangeAsync(LeadId id, Func<Lead, Lead> change, CancellationToken ct) =>
        (await leads.UpdateAsync(id.Batch, id.Chunk, lead => lead.Id == id ? change(lead) : lead, ct)).First(lead =>
            lead.Id == id
        );
}
