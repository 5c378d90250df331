using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>A return that was taken.</summary>
internal sealed record ReturnView(
    LeadCode LeadCode,
    LeadId LeadId,
    ReturnPolicy Policy,
    DateTimeOffset ReturnedAt,
    [property: Description("What happens now.")] string Next
);
