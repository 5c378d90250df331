using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>Brings places to what the rows say once these are written. Two runs of one pass may claim different places,
/// as when room came back between them; the row that was written first counts.</summary>
internal sealed class RowsAndPlaces(DeliveryStore deliveries, MessageQueues queues)
{
    /// <summary>Gives back what this run claimed and the rows do not accept. Costs nothing where they agree.</summary>
    /// <param name="run">The pass, as it holds places.</param>
    public Task GiveBackAsync(
        RunName run,
        IReadOnlyList<Lead> rows,
        IReadOnlyDictionary<LeadId, IReadOnlyList<Match>> claimed,
        Configuration settings,
        CancellationToken ct
    ) =>
        GiveBackAsync(
            run,
            settings,
            rows.Where(row => claimed.ContainsKey(row.Id))
                .SelectMany(row =>
                    claimed[row.Id]
                        .Where(m => m.Accepted && !row.IsAcceptedBy(m.LeadCode))
                        .Select(m => (m.LeadCode, row))
                ),
            ct
        );

    /// <summary>Gives back what any run of a pass claimed and the rows do not accept, also one that was cut
    /// off.</summary>
    /// <param name="run">The pass, as it holds places.</param>
    public async Task RestoreAsync(
        RunName run,
        IReadOnlyList<Lead> rows,
        PassDecision decision,
        Configuration settings,
        CancellationToken ct
    )
    {
        var byId = rows.ToDictionary(row => row.Id);
        var unknown = decision
            .Leads.Where(d => byId.ContainsKey(d.Lead))
            .SelectMany(d => d.Verdicts.Where(v => v.Reasons.Count == 0).Select(v => (v.LeadCode, Row: byId[d.Lead])))
            .Where(c => !c.Row.IsAcceptedBy(c.LeadCode))
            .GroupBy(c => c.LeadCode, c => c.Row);
        foreach (var campaign in unknown)
        {
            var places = await deliveries.FindAllAsync(
                campaign.Key,
                campaign.Select(row => row.Person!).ToHashSet(),
                ct
            );
            var orphans = campaign.Where(row =>
                places.TryGetValue(row.Person!, out var place) && place.Lead == row.Id && place.Holder == run
            );
            await GiveBackAsync(run, settings, orphans.Select(row => (campaign.Key, row)), ct);
        }
    }

    private async Task GiveBackAsync(
        RunName run,
        Configuration settings,
        IEnumerable<(LeadCode LeadCode, Lead Row)> places,
        CancellationToken ct
    )
    {
        foreach (var campaign in places.GroupBy(p => p.LeadCode, p => p.Row))
        {
            var given = 0;
            foreach (var row in campaign)
                if (await deliveries.GiveBackAsync(campaign.Key, row.Person!, row.Id, run, ct))
                    given++;
            Measures.Differed("place-without-row", given);
            // Others were refused while it was taken.
            if (given > 0 && settings.Campaigns.TryGetValue(campaign.Key, out var found))
                await queues.SendAsync(Queues.WaitingToRoute, WhatWaits.For(found), ct);
        }
    }
}
