using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Rows that the same keeps.</summary>
internal sealed record LeadGroup(
    LeadStatus? Status,
    [property: Description("What speaks against them. Missing where nothing does.")] ReasonCode? Reason,
    [property: Description("The campaign that says so. Missing where the row itself is faulty.")] LeadCode? LeadCode,
    int Leads,
    [property: Description("The same by affiliate.")] IReadOnlyDictionary<AffiliateName, int> Affiliates,
    [property: Description("The reason of the first of them, with what to do.")] ReasonView? Example
);
