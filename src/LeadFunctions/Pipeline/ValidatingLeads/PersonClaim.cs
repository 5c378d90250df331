using Azure;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>The row that owns a person's interest in a category for a lead code.</summary>
/// <param name="Affiliate">Whose row that is.</param>
/// <param name="Supersedes">The row that had the claim before, where former versions of this code took it over.</param>
internal sealed record PersonClaim(
    LeadId Owner,
    AffiliateName Affiliate,
    string Content,
    LeadId? Supersedes,
    ETag ETag
);
