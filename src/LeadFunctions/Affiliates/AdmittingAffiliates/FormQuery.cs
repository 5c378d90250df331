using System.ComponentModel;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>The query of a delivery form.</summary>
internal sealed record FormQuery
{
    [Description("The month, such as 2026-11.")]
    public required string Month { get; init; }
}
