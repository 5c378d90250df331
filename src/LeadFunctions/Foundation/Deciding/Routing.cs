using System.Runtime.CompilerServices;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>What one campaign says to one lead, before its caps are asked.</summary>
/// <param name="Missed">Preferred filters that an accepted lead does not fit.</param>
internal sealed record Verdict(Campaign Campaign, IReadOnlyList<Reason> Reasons, IReadOnlyList<Reason> Missed);

/// <summary>Which campaigns a lead is tried with, and what each says.</summary>
internal sealed class Routing
{
    private static readonly ConditionalWeakTable<Configuration, Routing> Known = [];

    private readonly Configuration _configuration;
    private readonly Dictionary<LeadCode, CampaignRules> _rules;
    private readonly Dictionary<CategoryId, CampaignRules[]> _openTo;
    private readonly HashSet<CategoryId> _alone;
    private readonly Dictionary<LeadCode, string> _customers;

    private Routing(Configuration configuration)
    {
        var indexes = new CompanyIndexes(configuration);
        _configuration = configuration;
        _alone = [.. configuration.Categories.All.Where(c => c.Exclusive).Select(c => c.Id)];
        _rules = configuration.Campaigns.Values.ToDictionary(
            c => c.LeadCode,
            c => new CampaignRules(c, configuration, indexes)
        );
        _customers = configuration
            .Campaigns.Values.Where(c => c.OncePerCustomer)
            .ToDictionary(c => c.LeadCode, c => SameName.Key(c.Customer));
        _openTo = configuration.OpenTo.ToDictionary(o => o.Key, o => o.Value.Select(c => _rules[c.LeadCode]).ToArray());
    }

    /// <summary>The rules of a configuration, prepared once for each.</summary>
    public static Routing Of(Configuration configuration) => Known.GetValue(configuration, c => new Routing(c));

    /// <summary>A row with a lead code is for that campaign only; without one, every campaign that is open to its
    /// category is tried. Empty where there is none.</summary>
    /// <param name="through">Campaigns that ops send the lead through to: only what is final speaks against it
    /// there.</param>
    public IReadOnlyList<Verdict> Decide(RoutableLead lead, DateTimeOffset now, IReadOnlyList<LeadCode>? through = null)
    {
        var tried = Tried(lead.Data, through);
        var verdicts = new Verdict[tried.Count];
        var person = AgainstPerson(lead.Data);
        for (var i = 0; i < verdicts.Length; i++)
            verdicts[i] = Ask(tried[i], lead, now, through, person);
        return verdicts;
    }

    /// <summary>What the score of a lead is made of, for each campaign that it was tried with.</summary>
    /// <param name="isFlagged">Whether its batch bears signals of fraud.</param>
    public IReadOnlyList<ScoreParts> Scores(
        IReadOnlyList<Verdict> verdicts,
        RoutableLead lead,
        UsableLead usable,
        ScoringBackground background,
        bool isFlagged
    )
    {
        if (verdicts.Count == 0)
            return [];
        var scoring = new LeadScoring(
            _configuration.Scoring,
            background,
            lead.Affiliate,
            usable,
            lead.TitleKeyBy(_configuration.Titles.Dictionary),
            isFlagged
        );
        return [.. verdicts.Select(v => scoring.For(_rules[v.Campaign.LeadCode].Marks(lead)))];
    }

    /// <summary>All reasons of one campaign against a lead, that of its person first.</summary>
    public IReadOnlyList<Reason> Against(LeadCode campaign, RoutableLead lead, DateTimeOffset now) =>
        [.. AgainstPerson(lead.Data), .. _rules[campaign].Against(lead, now)];

    /// <summary>All that speaks against giving a campaign a lead that it was tried with before: what a new lead is
    /// asked, and that no other has it whom it must not share it with.</summary>
    public IReadOnlyList<Reason> AgainstAgain(
        LeadCode campaign,
        AffiliateName affiliate,
        Lead lead,
        DateTimeOffset now
    ) =>
        [
            .. Ask(
                _rules[campaign],
                RoutableLead.Of(affiliate, lead),
                now,
                lead.Through,
                AgainstPerson(lead.Usable.Data)
            ).Reasons,
            .. AgainstShared(campaign, lead),
        ];

    /// <summary>What campaigns that have the lead hold against another: it is wanted alone, or is no lead.</summary>
    public IEnumerable<Reason> AgainstShared(LeadCode campaign, Lead lead)
    {
        if (IsTaken(campaign, lead))
            yield return new Reason(ReasonCode.TakenExclusively);
        if (lead.IsDenied && !lead.Through.Contains(campaign))
            yield return new Reason(ReasonCode.DeniedElsewhere);
    }

    /// <summary>Whether another campaign has a lead that it or this one wants alone, or that their customer gets
    /// once.</summary>
    public bool IsTaken(LeadCode campaign, Lead lead) =>
        lead.Data is { LeadCode: null } data
        && IsTaken(
            campaign,
            data.Category,
            lead.Matches.Where(m => m.Delivery is not (null or DeliveryState.Failed)).Select(m => m.LeadCode)
        );

    /// <summary>The same of a lead that names no lead code.</summary>
    /// <param name="takers">The campaigns that have it.</param>
    public bool IsTaken(LeadCode campaign, CategoryId? category, IEnumerable<LeadCode> takers) =>
        takers.Any(taker =>
            taker != campaign
            && (IsAlone(campaign) || IsAlone(taker) || IsAlone(category) || IsOfOneCustomer(campaign, taker))
        );

    /// <summary>Who gets a lead without a lead code that somebody wants alone; null where all that accept it
    /// do.</summary>
    /// <param name="filled">How full a campaign is: 0 empty, 1 full.</param>
    public IReadOnlyList<IReadOnlyList<LeadCode>>? Plan(
        LeadData data,
        IReadOnlyList<Verdict> verdicts,
        Func<LeadCode, double> filled
    ) =>
        data.LeadCode is not null
            ? null
            : ExclusivePlan.Of(Accepting(verdicts), IsAlone(data.Category), filled, MissedBy(verdicts));

    /// <summary>Campaigns that accept a lead which only one of them gets, since all are one customer's; each list in
    /// the order in which they are asked. Empty where there are none.</summary>
    /// <param name="through">Campaigns that ops send the lead through to: they have looked at the others.</param>
    /// <param name="filled">How full a campaign is: 0 empty, 1 full.</param>
    public IReadOnlyList<IReadOnlyList<LeadCode>> OneOfEach(
        IReadOnlyList<Verdict> verdicts,
        IReadOnlyList<LeadCode> through,
        Func<LeadCode, double> filled
    ) =>
        verdicts.Count < 2
            ? []
            :
            [
                .. Accepting(verdicts)
                    .Where(c => _customers.ContainsKey(c.LeadCode) && !through.Contains(c.LeadCode))
                    .GroupBy(c => _customers[c.LeadCode])
                    .Where(customer => customer.Count() > 1)
                    .Select(customer =>
                        (IReadOnlyList<LeadCode>)
                            [.. ExclusivePlan.InOrder(customer, filled, MissedBy(verdicts)).Select(c => c.LeadCode)]
                    ),
            ];

    /// <summary>Whether two campaigns are of one customer that gets a lead once.</summary>
    public bool IsOfOneCustomer(LeadCode one, LeadCode other) =>
        one != other
        && _customers.TryGetValue(one, out var customer)
        && _customers.TryGetValue(other, out var others)
        && customer == others;

    /// <summary>What no word of ops overrules: a company that a strict list keeps out, an answer that the campaign does
    /// not know, a person not to be contacted.</summary>
    public static bool IsFinal(Reason reason) =>
        reason.Code is ReasonCode.SmarterAnswerInvalid or ReasonCode.DoNotContact
        || reason is { Code: ReasonCode.CompanySuppressed, Field: Field.Company };

    private static IReadOnlyList<Campaign> Accepting(IReadOnlyList<Verdict> verdicts) =>
        [.. verdicts.Where(v => v.Reasons.Count == 0).Select(v => v.Campaign)];

    private static Dictionary<LeadCode, int> MissedBy(IReadOnlyList<Verdict> verdicts) =>
        verdicts.ToDictionary(v => v.Campaign.LeadCode, v => v.Missed.Count);

    private bool IsAlone(LeadCode campaign) => _rules.TryGetValue(campaign, out var rules) && rules.Campaign.Exclusive;

    private bool IsAlone(CategoryId? category) => category is not null && _alone.Contains(category);

    // Asked of every lead again: somebody may be put on the list while it waits.
    private IReadOnlyList<Reason> AgainstPerson(LeadData data) =>
        _configuration.IsNotToBeContacted(data) ? [new Reason(ReasonCode.DoNotContact)] : [];

    private static Verdict Ask(
        CampaignRules rules,
        RoutableLead lead,
        DateTimeOffset now,
        IReadOnlyList<LeadCode>? through,
        IReadOnlyList<Reason> person
    )
    {
        IReadOnlyList<Reason> reasons =
            person.Count > 0 ? [.. person, .. rules.Against(lead, now)] : rules.Against(lead, now);
        if (through?.Contains(rules.Campaign.LeadCode) == true)
            reasons = [.. reasons.Where(IsFinal)];
        return new Verdict(rules.Campaign, reasons, reasons.Count == 0 ? rules.Missed(lead) : []);
    }

    private IReadOnlyList<CampaignRules> Tried(LeadData data, IReadOnlyList<LeadCode>? through)
    {
        IReadOnlyList<CampaignRules> own = data switch
        {
            { LeadCode: { } code } => _rules.TryGetValue(code, out var rules) ? [rules] : [],
            { Category: { } category } => _openTo.GetValueOrDefault(category, []),
            _ => [],
        };
        return through is null or []
            ? own
            : [.. own.Union(through.Where(_rules.ContainsKey).Select(code => _rules[code]))];
    }
}
