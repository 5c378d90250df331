using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>What the filters after one another leave.</summary>
internal sealed record LossLine(
    ReasonCode Reason,
    [property: Description("The reason in words.")] string Words,
    [property: Description("Leads of those that are left until here that it is against.")] int Lost,
    [property: Description("Leads that are left then.")] int Left
);
