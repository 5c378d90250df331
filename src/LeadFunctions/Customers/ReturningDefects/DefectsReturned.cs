using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Customers.ReturningDefects;

/// <summary>What came of returning all defects of a campaign.</summary>
internal sealed record DefectsReturned(
    LeadCode LeadCode,
    [property: Description("Leads that are returned.")] int Returned,
    [property: Description("Defects beyond as many as are returned at once: ask again.")] int Left,
    [property: Description("Those that the campaign does not take back, each with the reason.")]
        IReadOnlyList<DefectRefused> Refused
);

internal sealed record DefectRefused(LeadId LeadId, string Why);
