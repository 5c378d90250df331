using System.Runtime.CompilerServices;
using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;

namespace LeadFunctions.RoutingLeads;

/// <summary>What one campaign says to one lead, before its caps are asked.</summary>
internal sealed record Verdict(Campaign Campaign, IReadOnlyList<Reason> Reasons);

/// <summary>Which campaigns a lead is tried with, and what each says.</summary>
internal sealed class Routing
{
    private static readonly ConditionalWeakTable<Configuration, Routing> Known = [];

    private readonly Configuration _configuration;
    private readonly Dictionary<LeadCode, CampaignRules> _rules;

    private Routing(Configuration configuration)
    {
        _configuration = configuration;
        _rules = configuration.Campaigns.Values.ToDictionary(c => c.LeadCode, c => new CampaignRules(c));
    }

    /// <summary>The rules of a configuration, prepared once for each.</summary>
    public static Routing Of(Configuration configuration) => Known.GetValue(configuration, c => new Routing(c));

    /// <summary>A row with a lead code is for that campaign only; without one, every campaign that is open to its
    /// category is tried. Empty where there is none.</summary>
    public IReadOnlyList<Verdict> Decide(RoutableLead lead, DateTimeOffset now) =>
        [.. Tried(lead.Data).Select(c => new Verdict(c, _rules[c.LeadCode].Against(lead, now)))];

    private IEnumerable<Campaign> Tried(LeadData data) => data switch
    {
        { LeadCode: { } code } => _configuration.Campaigns.TryGetValue(code, out var campaign) ? [campaign] : [],
        { Category: { } category } => _configuration.OpenTo.GetValueOrDefault(category, []),
        _ => [],
    };
}
