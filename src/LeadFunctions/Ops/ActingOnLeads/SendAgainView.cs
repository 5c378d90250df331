using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>What is sent again.</summary>
internal sealed record SendAgainView(
    LeadCode LeadCode,
    [property: Description("How many leads are tried; those without room wait for it.")] int Leads,
    [property: Description("The runs that they are of.")] IReadOnlyList<string> Runs,
    [property: Description("What happens now.")] string Next
);
