using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>A row that belongs into the index of people.</summary>
/// <param name="Content">Hash of what the row says; null for a row that is indexed only (unusable, omitted) and claims
/// nothing.</param>
internal sealed record Claimant(LeadId Lead, PersonId Person, CategoryId? Category, LeadCode? LeadCode, string? Content)
{
    public static Claimant Of(UsableLead lead) =>
        new(lead.Id, lead.Person, lead.Data.Category, lead.Data.LeadCode, lead.Data.ContentHash());
}
