using System.ComponentModel;

namespace LeadFunctions.Ops.ServingPage;

/// <summary>A view of the page that somebody named.</summary>
internal sealed record SavedView(
    string Name,
    [property: Description("The view with its filters, as it stands behind /ops.")] string Address
);
