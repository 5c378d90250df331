using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>The body of <c>POST api/estimates</c>.</summary>
internal sealed record EstimateAsked
{
    [Description("The campaign: one in force, or that of the draft.")]
    public required LeadCode LeadCode { get; init; }

    [Description(
        "The campaign's file as it might be: JSON as text. Missing for the campaign in force; for a campaign in force it is a change of it."
    )]
    public string? Draft { get; init; }

    [Description("json, csv, or html for a page to print; json where it is missing.")]
    public string Format { get; init; } = "json";
}
