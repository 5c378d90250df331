using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Customers.OfferingAtCost;

/// <summary>What came of deciding on offers.</summary>
internal sealed record OffersDecided(
    LeadCode LeadCode,
    [property: Description("Offers that this decided on.")] int Decided,
    [property: Description("Leads at cost price that are still to come.")] int Due
);
