using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;
using LeadFunctions.Storage;
using Claimed = System.Collections.Concurrent.ConcurrentDictionary<
    LeadFunctions.Leads.LeadCode,
    System.Collections.Generic.IReadOnlyDictionary<LeadFunctions.Leads.PersonId, LeadFunctions.Storage.Delivery>>;

namespace LeadFunctions.RoutingLeads;

/// <summary>Claims places in campaigns for the leads that their rules accept, a campaign at a time and as many leads as a
/// transaction holds.</summary>
internal sealed class ClaimPlaces(DeliveryStore deliveries)
{
    /// <returns>For each lead what came of every campaign that was tried, in the order of the verdicts.</returns>
    public async Task<IReadOnlyDictionary<LeadId, IReadOnlyList<Match>>> ClaimAsync(
        ChunkId chunk, IReadOnlyDictionary<LeadId, PersonId> people, IReadOnlyList<LeadDecision> decisions,
        Configuration settings, DateTimeOffset now, CancellationToken ct)
    {
        var wanting = decisions
            .SelectMany(d => d.Verdicts.Where(v => v.Reasons.Count == 0).Select(v => (v.LeadCode, d.Lead)))
            .GroupBy(w => settings.Campaigns[w.LeadCode], w => new Candidate(w.Lead, people[w.Lead]));
        var claimed = new Claimed();
        await EntityGroups.ForEachAsync(wanting, async group =>
            claimed[group.Key.LeadCode] = await deliveries.ClaimAsync(
                group.Key.LeadCode, group.Key.Caps.Total, chunk.Affiliate, [.. group], RunOf(chunk, group.Key), now, ct), ct);
        return decisions.ToDictionary(
            d => d.Lead,
            d => (IReadOnlyList<Match>)[.. d.Verdicts.Select(v => Match(d.Lead, people[d.Lead], v, claimed, settings))]);
    }

    // Immediate leads belong to the send of their chunk from the start; weekly ones wait for a run.
    private static string? RunOf(ChunkId chunk, Campaign campaign) =>
        campaign.Schedule.Kind == SendKind.Immediate ? chunk.ToString() : null;

    private static Match Match(LeadId lead, PersonId person, DecidedVerdict verdict, Claimed claimed, Configuration settings)
    {
        if (verdict.Reasons.Count > 0)
            return new Match(verdict.LeadCode, verdict.Reasons, CampaignVersion: verdict.Version);
        var place = claimed[verdict.LeadCode].GetValueOrDefault(person);
        // The run is the place's own: a cut run may have claimed it under another schedule.
        return place?.Lead == lead
            ? new Match(verdict.LeadCode, [], DeliveryState.Scheduled, place.Run, CampaignVersion: verdict.Version)
            : new Match(verdict.LeadCode, [place is null ? Full(settings.Campaigns[verdict.LeadCode]) : Sent(place)], CampaignVersion: verdict.Version);
    }

    private static Reason Full(Campaign campaign) =>
        new(ReasonCode.CapReached, null, $"all {campaign.Caps.Total:N0} places taken", "room after a return, or a higher total cap");

    private static Reason Sent(Delivery place) =>
        new(ReasonCode.AlreadySent, null, $"{place.AcceptedAt.UtcDateTime:yyyy-MM-dd}", place.Lead.ToString());
}
