using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Ops.TryingChanges;

/// <summary>Plays leads through one campaign as it would be, room and all, without touching anything.</summary>
internal sealed class CampaignTrial(
    Campaign campaign,
    CampaignRoom room,
    IReadOnlyDictionary<string, int>? domains,
    DateTimeOffset now
)
{
    private readonly RoomTally _tally = new(room, CampaignLimits.Of(campaign, now), domains);
    private readonly List<(LeadId, IReadOnlyList<string>)> _wouldGo = [];
    private readonly List<(LeadId, IReadOnlyList<string>)> _noRoom = [];
    private readonly List<(LeadId, IReadOnlyList<string>)> _wouldWait = [];
    private readonly List<(LeadId, IReadOnlyList<string>)> _wouldNotHaveGone = [];

    public bool HasTried => _wouldGo.Count + _noRoom.Count + _wouldWait.Count > 0;

    /// <summary>Tries a waiting lead.</summary>
    /// <returns>Whether it would go.</returns>
    public bool Try(AffiliateName affiliate, Lead lead, IReadOnlyList<Reason> reasons)
    {
        if (reasons.Count > 0)
            _wouldWait.Add((lead.Id, Codes(reasons)));
        else if (_tally.Take(affiliate, Candidate.Of(lead.Usable)) is { Count: > 0 } full)
            _noRoom.Add((lead.Id, [.. full.Select(f => f.ToString())]));
        else
        {
            _wouldGo.Add((lead.Id, []));
            return true;
        }
        return false;
    }

    /// <summary>Looks at a lead that it has. That a campaign is paused or over by now is nothing against it.</summary>
    public void Review(Lead lead, IReadOnlyList<Reason> reasons)
    {
        if (Codes(reasons.Where(r => r.Code != ReasonCode.CampaignInactive)) is { Count: > 0 } against)
            _wouldNotHaveGone.Add((lead.Id, against));
    }

    public CampaignTried Result() =>
        new(
            campaign.LeadCode,
            room.Total,
            campaign.Caps.Total + room.Offers.Accepted,
            LeadsTried.Of(_wouldGo),
            LeadsTried.Of(_noRoom),
            LeadsTried.Of(_wouldWait),
            LeadsTried.Of(_wouldNotHaveGone)
        );

    private static IReadOnlyList<string> Codes(IEnumerable<Reason> reasons) =>
        [.. reasons.Select(r => r.Code.ToString())];
}
