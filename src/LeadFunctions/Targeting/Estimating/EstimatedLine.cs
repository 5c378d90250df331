using System.ComponentModel;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>The part of one affiliate, category or country.</summary>
internal sealed record EstimatedLine(
    [property: Description("Affiliate, id of a category or code of a country; missing for leads that say none.")]
        string? Value,
    [property: Description("As ops call it.")] string Name,
    [property: Description("Leads that were looked at.")] int Leads,
    [property: Description("Those that the campaign would get.")] int Matches,
    [property: Description("Matches a week, on average.")] double AWeek,
    AcceptedShare? Accepted
);
