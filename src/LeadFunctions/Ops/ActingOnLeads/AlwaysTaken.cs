using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>What an affiliate's text is always taken for.</summary>
internal sealed record AlwaysTaken(
    AffiliateName Affiliate,
    [property: Description("The field symbol of the question, such as SQ1.")] string Symbol,
    [property: Description("What the affiliate's rows say.")] string Said,
    string Answer,
    [property: Description("What it was taken for before; missing where it was for nothing, or for the same.")]
        string? Before
);
