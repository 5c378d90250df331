using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Overseeing;

/// <summary>Rows that one campaign was tried with, or that named it.</summary>
internal sealed record CountsOfCampaign(
    LeadCode LeadCode,
    [property: Description("By how they stand with it.")] IReadOnlyDictionary<LeadStatus, int> Statuses,
    [property: Description("How many rows each reason was against. A row may have several.")]
        IReadOnlyDictionary<ReasonCode, int> Reasons
);
