using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.Auditing;

/// <summary>Makes a row and its place agree. A place that was sent is right, one that was not is the row's to say. Safe
/// to repeat.</summary>
internal sealed class RepairPlaces(
    LeadStore leads,
    DeliveryStore deliveries,
    ReturnWindowStore windows,
    WaitingStore waiting,
    SendsUnderWay sends,
    OutputFiles files,
    BatchProgress progress,
    MessageQueues queues,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    /// <returns>What was done; null where nothing can be.</returns>
    public Task<string?> HandleAsync(
        Discrepancy what,
        FoundLead? row,
        LeadCode leadCode,
        Match? match,
        Delivery? place,
        CancellationToken ct
    ) =>
        (row, match, place) switch
        {
            (not null, _, { SentAt: not null }) => TellRowAsync(row, place, ct),
            (not null, { SentAt: { } sentAt, Run: { } run }, not null) => TellPlaceAsync(row, place, run, sentAt, ct),
            (_, null, not null) => ReleaseAsync(place, ct),
            (not null, { SentAt: null }, null) => TryAgainAsync(row, leadCode, match, ct),
            _ => Task.FromResult<string?>(null),
        };

    private async Task<string?> TellRowAsync(FoundLead row, Delivery place, CancellationToken ct)
    {
        await ChangeAsync(row, lead => Agreement.AsPlaced(lead, place, clock.GetUtcNow()), ct);
        return "the row says now what its place does";
    }

    private async Task<string?> TellPlaceAsync(
        FoundLead row,
        Delivery place,
        RunName run,
        DateTimeOffset sentAt,
        CancellationToken ct
    )
    {
        await deliveries.MarkSentAsync(place.LeadCode, [place.Person], run, sentAt, ct);
        await windows.OpenAsync(place.LeadCode, [new Candidate(row.Lead.Id, place.Person)], sentAt, ct);
        return "the place says now that it was sent, and has a window";
    }

    private async Task<string?> ReleaseAsync(Delivery place, CancellationToken ct)
    {
        if (
            await sends.HasAsync(place.LeadCode, place.Run, ct)
            || !await deliveries.ReleaseAsync(place.LeadCode, place.Person, place.Lead, ct, place.Run)
        )
            return null;
        if ((await configuration.GetAsync(ct)).Campaigns.GetValueOrDefault(place.LeadCode) is { } campaign)
            await queues.SendAsync(Queues.WaitingToRoute, WhatWaits.For(campaign), ct);
        return "the place was given back";
    }

    // What went out already must not go again.
    private async Task<string?> TryAgainAsync(FoundLead row, LeadCode leadCode, Match match, CancellationToken ct)
    {
        if (
            match.Run is { } run
            && (
                await sends.HasAsync(leadCode, run, ct)
                || await files.ExistsAsync(Containers.Deliveries, $"{leadCode}/{run}.csv", ct)
            )
        )
            return null;
        var lead = await ChangeAsync(row, l => Agreement.Unplaced(l, leadCode, clock.GetUtcNow()), ct);
        await waiting.AddAsync(row.Affiliate, lead.IsWaiting ? [lead] : [], ct);
        await queues.SendAsync(
            Queues.LeadsToRouteAgain,
            LeadsToRouteAgain.Of(new ChunkId(row.Affiliate, lead.Id.Batch, lead.Id.Chunk), rows: [lead.Id.Row]),
            ct
        );
        return "the lead is tried again";
    }

    private async Task<Lead> ChangeAsync(FoundLead row, Func<Lead, Lead> change, CancellationToken ct)
    {
        var id = row.Lead.Id;
        var changed = await leads.UpdateAsync(id.Batch, id.Chunk, lead => lead.Id == id ? change(lead) : lead, ct);
        await progress.SummariseAsync(row.Affiliate, id.Batch, ct);
        return changed.First(lead => lead.Id == id);
    }
}
