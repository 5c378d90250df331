using System.ComponentModel;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>The body of <c>POST api/my/delivery-forms</c>.</summary>
internal sealed record FormAct
{
    [Description("The month, such as 2026-11.")]
    public required string Month { get; init; }

    [Description(
        "The whole form as CSV: a row for each day and lead code, under a header such as Date, Lead Code, Leads."
    )]
    public required string Form { get; init; }
}
