using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>Keeps leads that wait for room from asking a campaign that is as full as it was: each would be tried, and
/// written, night after night for nothing. A room that frees itself later has its leads tried by an event of its
/// own.</summary>
internal sealed class FullCampaigns(DeliveryStore deliveries, CurrentStandings standings)
{
    /// <summary>The verdicts of each lead, in order; of campaigns that are full for it, which caps are.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Verdict>>> RefuseAsync(
        AffiliateName affiliate,
        IReadOnlyList<(Lead Lead, IReadOnlyList<Verdict> Verdicts)> asked,
        Configuration settings,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var were = asked
            .SelectMany(a => a.Verdicts.Where(v => WasFull(a.Lead, v)))
            .Select(v => v.Campaign)
            .DistinctBy(c => c.LeadCode)
            .ToList();
        if (were.Count == 0)
            return [.. asked.Select(a => a.Verdicts)];
        var lower = await standings.OfAsync(affiliate, settings, ct);
        var rooms = (await deliveries.RoomsAsync(were.Select(c => c.LeadCode), ct)).ToDictionary(r => r.LeadCode);
        var limits = were.ToDictionary(c => c.LeadCode, c => lower.Lower(CampaignLimits.Of(c, now), c));
        return
        [
            .. asked.Select(a =>
                (IReadOnlyList<Verdict>)
                    [
                        .. a.Verdicts.Select(v =>
                            WasFull(a.Lead, v)
                                ? Still(v, rooms[v.Campaign.LeadCode], limits[v.Campaign.LeadCode], affiliate, a.Lead)
                                : v
                        ),
                    ]
            ),
        ];
    }

    /// <summary>Whether nothing but room was missing when this version of the campaign was asked last.</summary>
    public static bool WasFull(Lead lead, Verdict verdict) =>
        verdict.Reasons.Count == 0
        && !lead.Through.Contains(verdict.Campaign.LeadCode)
        && lead.Matches.FirstOrDefault(m => m.LeadCode == verdict.Campaign.LeadCode) is { Reasons.Count: > 0 } match
        && match.CampaignVersion == verdict.Campaign.Version
        && match.Reasons.All(r => r.Code == ReasonCode.CapReached);

    /// <returns>The verdict with the caps that are full for the lead, or as it is where there is a place.</returns>
    public static Verdict Still(
        Verdict verdict,
        CampaignRoom room,
        RoomLimits limits,
        AffiliateName affiliate,
        Lead lead
    )
    {
        var candidate = Candidate.Of(lead.Usable);
        return new RoomTally(room, limits).Take(affiliate, candidate) is { Count: > 0 } full
            ? verdict with
            {
                Reasons = CapReasons.Of(full, limits.With(room.Offers), affiliate, candidate),
                Missed = [],
            }
            : verdict;
    }
}
