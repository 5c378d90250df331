using System.ComponentModel;

namespace LeadFunctions.Targeting.Estimating;

internal sealed record EstimatedWeek(
    [property: Description("Monday of the week, in UTC.")] DateOnly Monday,
    [property: Description("Leads that the campaign would have got.")] int Matches
);
