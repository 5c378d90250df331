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
        ChunkId chunk, IReadOnlyList<Lead> leads, IReadOnlyDictionary<LeadId, IReadOnlyList<Verdict>> verdicts,
        DateTimeOffset now, CancellationToken ct)
    {
        var wanting = leads
            .SelectMany(lead => verdicts[lead.Id].Where(v => v.Reasons.Count == 0).Select(v => (v.Campaign, Lead: lead)))
            .GroupBy(w => w.Campaign, w => new Candidate(w.Lead.Id, w.Lead.Person!));
        var claimed = new Claimed();
        await EntityGroups.ForEachAsync(wanting, async group =>
            claimed[group.Key.LeadCode] = await deliveries.ClaimAsync(
                group.Key.LeadCode, group.Key.Caps.Total, chunk.Affiliate, [.. group], RunOf(chunk, group.Key), now, ct), ct);
        return leads.ToDictionary(
            lead => lead.Id,
            lead => (IReadOnlyList<Match>)[.. verdicts[lead.Id].Select(v => Match(lead, v, claimed, chunk))]);
    }

    // Immediate leads belong to the send of their chunk from the start; weekly ones wait for a run.
    private static string? RunOf(ChunkId chunk, Campaign campaign) =>
        campaign.Schedule.Kind == SendKind.Immediate ? chunk.ToString() : null;

    private static Match Match(
        Lead lead, Verdict verdict, Claimed claimed, ChunkId chunk)
    {
        var campaign = verdict.Campaign;
        if (verdict.Reasons.Count > 0)
            return new Match(campaign.LeadCode, verdict.Reasons, CampaignVersion: campaign.Version);
        var place = claimed[campaign.LeadCode].GetValueOrDefault(lead.Person!);
        return place?.Lead == lead.Id
            ? new Match(campaign.LeadCode, [], DeliveryState.Scheduled, RunOf(chunk, campaign), CampaignVersion: campaign.Version)
            : new Match(campaign.LeadCode, [place is null ? Full(campaign) : Sent(place)], CampaignVersion: campaign.Version);
    }

    private static Reason Full(Campaign campaign) =>
        new(ReasonCode.CapReached, null, $"all {campaign.Caps.Total:N0} places taken", "room after a return, or a higher total cap");

    private static Reason Sent(Delivery place) =>
        new(ReasonCode.AlreadySent, null, $"{place.AcceptedAt.UtcDateTime:yyyy-MM-dd}", place.Lead.ToString());
}
