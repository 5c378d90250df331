using System.ComponentModel;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>What a campaign would get of some leads of the past.</summary>
internal sealed record EstimatedLeads(
    [property: Description("Leads that were looked at.")] int Leads,
    [property: Description("Those that the campaign would get: each person once, nobody that it has already.")]
        int Matches,
    [property: Description("Matches a week, on average.")] double AWeek,
    [property: Description("Matches among the leads; missing where there are none.")] AcceptedShare? Accepted,
    [property: Description("The most matches first, as in all lists here.")] IReadOnlyList<EstimatedLine> ByAffiliate,
    IReadOnlyList<EstimatedLine> ByCategory,
    IReadOnlyList<EstimatedLine> ByCountry
);
