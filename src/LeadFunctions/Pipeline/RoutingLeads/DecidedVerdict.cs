using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>What a campaign said to a lead, as it is written down.</summary>
/// <param name="Version">The version of the campaign that said it.</param>
/// <param name="Score">What the score of the lead for it is made of; null in what was decided before there were
/// scores.</param>
/// <param name="Missed">Preferred filters that the lead does not fit; null where it fits all.</param>
internal sealed record DecidedVerdict(
    LeadCode LeadCode,
    string Version,
    IReadOnlyList<Reason> Reasons,
    IReadOnlyList<Reason>? Missed = null,
    ScoreParts? Score = null
);
