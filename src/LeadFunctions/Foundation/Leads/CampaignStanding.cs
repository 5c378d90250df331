namespace LeadFunctions.Foundation.Leads;

/// <summary>How a row stands with one campaign that it concerns.</summary>
/// <param name="Status">The one word, as far as this campaign goes: a lead that another campaign took may be unsent
/// here.</param>
/// <param name="Reasons">Why the campaign does not have it; none where it does.</param>
internal sealed record CampaignStanding(LeadCode LeadCode, LeadStatus Status, IReadOnlyList<Reason> Reasons);
