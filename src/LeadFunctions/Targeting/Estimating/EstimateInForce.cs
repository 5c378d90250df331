using System.ComponentModel;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>The campaign in force beside a change of it, over the same leads.</summary>
internal sealed record EstimateInForce(
    [property: Description("Leads that it would get.")] int Matches,
    [property: Description("The same a week.")] double AWeek
);
