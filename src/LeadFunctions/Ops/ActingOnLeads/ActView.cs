using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>What an action did.</summary>
/// <param name="Leads">How many leads it changed.</param>
internal sealed record ActView(
    LeadId LeadId,
    [property: Description("How many leads it changed.")] int Leads,
    [property: Description("What happens now.")] string Next
);
