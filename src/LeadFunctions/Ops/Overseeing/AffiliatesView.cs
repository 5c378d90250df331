using System.ComponentModel;

namespace LeadFunctions.Ops.Overseeing;

/// <summary>All affiliates, by name.</summary>
internal sealed record AffiliatesView(
    [property: Description("The first day that is counted.")] DateOnly Since,
    IReadOnlyList<AffiliateLine> Affiliates
);
