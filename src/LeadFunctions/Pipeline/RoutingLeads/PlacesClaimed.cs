using System.Collections.Concurrent;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>What the campaigns that were asked for places gave, and what that makes of the leads.</summary>
internal sealed class PlacesClaimed(
    AffiliateName affiliate,
    Configuration settings,
    AffiliateStandings standings,
    DateTimeOffset now
)
{
    private readonly ConcurrentDictionary<LeadCode, RoomLimits> _limits = [];
    private readonly ConcurrentDictionary<(LeadCode, PersonId), Delivery> _places = [];
    private readonly ConcurrentDictionary<(LeadCode, LeadId), (IReadOnlyList<RoomKind> Caps, RoomLimits Then)> _full =
    [];

    public AffiliateName Affiliate => affiliate;

    public Configuration Settings => settings;

    public DateTimeOffset Now => now;

    public RoomLimits LimitsOf(LeadCode leadCode) =>
        _limits.GetOrAdd(leadCode, code => LimitsOf(settings.Campaigns[code]));

    private RoomLimits LimitsOf(Campaign campaign) => standings.Lower(CampaignLimits.Of(campaign, now), campaign);

    public void Add(LeadCode leadCode, Claims claims)
    {
        foreach (var (person, place) in claims.Places)
            _places[(leadCode, person)] = place;
        foreach (var (lead, caps) in claims.Full)
            _full[(leadCode, lead)] = (caps, claims.Limits);
    }

    /// <summary>The place that a lead, or another of its person, has in a campaign; null for none that was
    /// found.</summary>
    public Delivery? PlaceOf(Lead lead, LeadCode campaign) => _places.GetValueOrDefault((campaign, lead.Person!));

    public IReadOnlyList<Match> Matches(Lead lead, LeadDecision decision) =>
        [.. decision.Verdicts.Select(v => MatchOf(lead, v))];

    private Match MatchOf(Lead lead, DecidedVerdict verdict)
    {
        var code = verdict.LeadCode;
        if (verdict.Reasons.Count > 0)
            return Refused(verdict, verdict.Reasons);
        if (_places.TryGetValue((code, lead.Person!), out var place))
            // Run and time are the place's own: a cut run may have claimed it under another schedule, and the row of
            // one that was sent may be missing in a backup.
            return place.Lead == lead.Id
                ? new Match(
                    code,
                    [],
                    place.SentAt is null ? DeliveryState.Scheduled : DeliveryState.Sent,
                    place.Run,
                    place.SentAt,
                    CampaignVersion: verdict.Version,
                    Missed: verdict.Missed,
                    Commercial: place.Commercial == CommercialState.Open ? null : place.Commercial,
                    Score: verdict.Score
                )
                : Refused(verdict, [place.AlreadySent()]);
        return Refused(
            verdict,
            _full.TryGetValue((code, lead.Id), out var full)
                ? CapReasons.Of(full.Caps, full.Then, affiliate, Candidate.Of(lead.Usable))
                : [new Reason(ReasonCode.TakenExclusively)]
        );
    }

    private static Match Refused(DecidedVerdict verdict, IReadOnlyList<Reason> reasons) =>
        new(verdict.LeadCode, reasons, CampaignVersion: verdict.Version, Score: verdict.Score);
}
