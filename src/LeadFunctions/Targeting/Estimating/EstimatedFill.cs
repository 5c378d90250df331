using System.ComponentModel;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>When the order is full, under all caps and with what comes back.</summary>
internal sealed record EstimatedFill(
    [property: Description("What is to be delivered: the order, or the cap of the total where that is lower.")]
        int Quantity,
    [property: Description("Places that are taken now.")] int Taken,
    [property: Description("Share of deliveries that are expected to come back, 0 to 1.")] double Returned,
    [property: Description("Days from today where the next weeks are rich; missing for more than three years.")]
        int? Low,
    [property: Description("Days from today where the next weeks are as the last ones.")] int? Middle,
    [property: Description("Days from today where the next weeks are poor.")] int? High
);
