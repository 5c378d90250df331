using System.ComponentModel;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>The query of a statement.</summary>
internal sealed record StatementQuery
{
    [Description("The month of the deliveries, in UTC, such as 2026-11. Without it: the newest that has a statement.")]
    public string? Month { get; init; }
}
