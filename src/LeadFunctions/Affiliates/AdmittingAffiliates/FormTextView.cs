using System.ComponentModel;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>The delivery form of a month as it is now.</summary>
internal sealed record FormTextView(
    string Month,
    [property: Description("As CSV; none where there is no form yet, or where it is no text, such as a workbook.")]
        string? Form,
    [property: Description("What this means.")] string Told
);
