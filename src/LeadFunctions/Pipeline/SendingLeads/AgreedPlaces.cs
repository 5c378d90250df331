using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>What a send may take: leads whose row and place agree. Whatever else it finds is mended: a place that its
/// row does not accept is given back, a lead whose place is gone is tried again.</summary>
internal sealed class AgreedPlaces(
    DeliveryStore deliveries,
    LeadStore leads,
    WaitingStore waiting,
    MessageQueues queues,
    CurrentConfiguration configuration
)
{
    /// <summary>The leads of a chunk that a run of an immediate campaign may take, in their order.</summary>
    /// <param name="wanted">All that the rows give to the run.</param>
    public async Task<IReadOnlyList<Lead>> OfRunAsync(
        LeadCode leadCode,
        RunName run,
        IReadOnlyList<Lead> wanted,
        CancellationToken ct
    )
    {
        var places = await PlacesAsync(leadCode, run, wanted, ct);
        var known = wanted.Select(lead => lead.Id).ToHashSet();
        await GiveBackAsync(leadCode, [.. places.Values.Where(place => !known.Contains(place.Lead))], ct);
        // What went on its way, or failed, had its place then.
        return [.. wanted.Where(lead => places.ContainsKey(lead.Id) || !IsScheduled(lead, leadCode, run))];
    }

    /// <summary>Whether a row gives a lead to the next send that collects.</summary>
    public static bool IsCollected(Lead lead, LeadCode leadCode) =>
        !lead.IsStopped && IsScheduled(lead, leadCode, null);

    /// <summary>Gives places back that no row accepts, once the pass that claimed them is through. Until then the row
    /// may still come to know.</summary>
    /// <param name="places">That the rows did not know of when a send looked.</param>
    public async Task MendCollectedAsync(LeadCode leadCode, IEnumerable<Delivery> places, CancellationToken ct)
    {
        var orphans = new List<Delivery>();
        foreach (var chunk in places.GroupBy(place => new ChunkId(place.Affiliate, place.Lead.Batch, place.Lead.Chunk)))
        {
            var pass = await leads.PassAsync(chunk.Key, ct);
            var through = chunk.Where(place => PassOf(place) <= pass).ToList();
            if (through.Count == 0)
                continue;
            // Read behind the pass: it may have ended since the send looked.
            var accepted = (await leads.ReadAsync(chunk.Key.Batch, chunk.Key.Chunk, ct))
                .Leads.Where(lead => IsCollected(lead, leadCode))
                .Select(lead => lead.Id)
                .ToHashSet();
            orphans.AddRange(through.Where(place => !accepted.Contains(place.Lead)));
        }
        await GiveBackAsync(leadCode, orphans, ct);
    }

    /// <summary>The row without what it says of a run that has no place for it.</summary>
    public static Lead WithoutPlace(Lead lead, LeadCode leadCode, RunName run, DateTimeOffset now) =>
        IsScheduled(lead, leadCode, run)
            ? LeadLifecycle.Unplaced(
                lead,
                leadCode,
                new HistoryEntry(now, "DeliverLeads", $"its place in {leadCode} was gone: it is tried again")
            )
            : lead;

    /// <summary>Has leads tried again that lost their place.</summary>
    public async Task TryAgainAsync(ChunkId chunk, IReadOnlyList<Lead> lost, CancellationToken ct)
    {
        if (lost.Count == 0)
            return;
        Measures.Differed("row-without-place", lost.Count);
        await waiting.AddAsync(chunk.Affiliate, lost.Where(lead => lead.IsWaiting), ct);
        await queues.SendAsync(
            Queues.LeadsToRouteAgain,
            LeadsToRouteAgain.Of(chunk, rows: [.. lost.Select(lead => lead.Id.Row)]),
            ct
        );
    }

    private async Task<Dictionary<LeadId, Delivery>> PlacesAsync(
        LeadCode leadCode,
        RunName run,
        IReadOnlyList<Lead> wanted,
        CancellationToken ct
    ) =>
        wanted is [{ Person: { } person }]
            ? await deliveries.FindAsync(leadCode, person, ct) is { } place && place.Run == run
                ? new() { [place.Lead] = place }
                : []
            : await deliveries.OfRunAsync(leadCode, run).ToDictionaryAsync(place => place.Lead, cancellationToken: ct);

    /// <summary>Whether a row waits for a run; null is the next one that collects.</summary>
    public static bool IsScheduled(Lead lead, LeadCode leadCode, RunName? run) =>
        lead.Matches.Any(m => m.LeadCode == leadCode && m.Delivery == DeliveryState.Scheduled && m.Run == run);

    private static int PassOf(Delivery place) => (place.By is null ? null : ChunkRun.Of(place.By)?.Pass) ?? 1;

    private async Task GiveBackAsync(LeadCode leadCode, IReadOnlyList<Delivery> places, CancellationToken ct)
    {
        var given = 0;
        foreach (var place in places)
            if (await deliveries.GiveBackAsync(leadCode, place.Person, place.Lead, place.Holder, ct))
                given++;
        Measures.Differed("place-without-row", given);
        if (given > 0 && (await configuration.GetAsync(ct)).Campaigns.TryGetValue(leadCode, out var campaign))
            await queues.SendAsync(Queues.WaitingToRoute, WhatWaits.For(campaign), ct);
    }
}
