using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Tracking;

/// <summary>All that ever happened to a person.</summary>
internal sealed record PersonView(
    [property: Description("Names the person without telling the address: a keyed hash of it.")] PersonId Person,
    [property: Description("All rows with this address, unusable and omitted ones included.")] int Rows,
    [property: Description("Newest upload first.")] IReadOnlyList<LeadView> Items,
    [property: Description("Give it in the body of the next request. Missing on the last page.")] string? Next
);
