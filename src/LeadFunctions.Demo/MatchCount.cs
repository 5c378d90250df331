using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Demo;

/// <summary>Counts the matches of one campaign.</summary>
internal sealed class MatchCount
{
    private readonly Dictionary<ReasonCode, int> _reasons = [];

    public int Sent { get; private set; }

    public int Scheduled { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Of those sent.</summary>
    public int Returned { get; private set; }

    /// <summary>The reason given most; null where nothing was refused.</summary>
    public (ReasonCode Code, int Count)? TopReason =>
        _reasons.Count == 0
            ? null
            : _reasons.OrderByDescending(r => r.Value).ThenBy(r => r.Key).Select(r => (r.Key, r.Value)).First();

    public void Add(Match match)
    {
        Sent += match.Delivery == DeliveryState.Sent ? 1 : 0;
        Returned += match.Commercial == CommercialState.Returned ? 1 : 0;
        Scheduled += match.Delivery is DeliveryState.Scheduled or DeliveryState.Sending ? 1 : 0;
        Refused += match.Accepted ? 0 : 1;
        foreach (var reason in match.Reasons)
            _reasons[reason.Code] = _reasons.GetValueOrDefault(reason.Code) + 1;
    }
}
