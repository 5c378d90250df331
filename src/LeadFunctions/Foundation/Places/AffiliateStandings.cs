using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Places;

/// <summary>What the standings of an affiliate allow it now, by the standards that are in force.</summary>
internal sealed class AffiliateStandings(AffiliateName affiliate, StandardList rules, IEnumerable<Standing> standings)
{
    /// <summary>The part of its caps that an affiliate may fill on probation, beyond what it had before.</summary>
    public const decimal ProbationShare = 0.1m;

    private readonly List<(Standing Standing, StandardRule Rule)> _held =
    [
        .. standings
            .Where(s => s.State is StandingState.Paused or StandingState.Probation)
            .Select(s => (Standing: s, Rule: rules.Find(s.Rule)))
            .Where(s => s.Rule?.IsFor(affiliate) == true)
            .Select(s => (s.Standing, s.Rule!)),
    ];

    /// <summary>The standard for which its files are kept; null where they are taken.</summary>
    public Standing? KeepsFilesFor =>
        _held
            .Where(h => h is { Standing.State: StandingState.Paused, Rule.Pauses: true })
            .Select(h => h.Standing)
            .FirstOrDefault();

    /// <summary>Whether a file of it may lie where it is for days.</summary>
    public bool KeepsFiles => KeepsFilesFor is not null || Probations.Count > 0;

    /// <summary>The probations for which its files are taken one after the other until there are enough rows.</summary>
    public IReadOnlyList<(Standing Standing, StandardRule Rule)> Probations =>
        [.. _held.Where(h => h is { Standing.State: StandingState.Probation, Rule.Pauses: true })];

    /// <summary>What a campaign gives it now.</summary>
    public RoomLimits Lower(RoomLimits limits, Campaign campaign)
    {
        var cap = Math.Min(limits.OfAffiliate(affiliate) ?? limits.Total, limits.Total);
        var lower = _held
            .Where(h => h.Rule.Concerns(campaign))
            .Select(h => CapOf(h.Standing, h.Rule, campaign.LeadCode, cap))
            .DefaultIfEmpty(cap)
            .Min();
        return lower >= cap
            ? limits
            : limits with
            {
                Affiliates = new Dictionary<AffiliateName, int>(limits.Affiliates) { [affiliate] = lower },
            };
    }

    private static int CapOf(Standing standing, StandardRule rule, LeadCode leadCode, int cap) =>
        standing.State == StandingState.Probation
            ? Math.Min(cap, standing.Taken.GetValueOrDefault(leadCode.Value) + Part(cap, ProbationShare))
        : rule.Pauses ? cap
        : Part(cap, rule.CapShare);

    private static int Part(int cap, decimal share) => (int)Math.Ceiling(cap * share);
}
