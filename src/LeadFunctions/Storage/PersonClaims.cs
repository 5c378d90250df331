using Azure;
using LeadFunctions.Leads;

namespace LeadFunctions.Storage;

/// <summary>A row that belongs into the index of people.</summary>
/// <param name="Content">Hash of what the row says; null for a row that is indexed only (unusable, omitted) and claims nothing.</param>
internal sealed record Claimant(LeadId Lead, PersonId Person, CategoryId? Category, LeadCode? LeadCode, string? Content);

/// <summary>The row that owns a person's interest in a category for a lead code.</summary>
/// <param name="Affiliate">Whose row that is.</param>
/// <param name="Supersedes">The row that had the claim before, where this one took it over.</param>
internal sealed record PersonClaim(LeadId Owner, AffiliateName Affiliate, string Content, LeadId? Supersedes, ETag ETag);

/// <summary>A row that takes a claim from another.</summary>
/// <param name="Standing">The claim as it was read.</param>
/// <param name="Supersedes">The row takes the other's place; otherwise both stay what they are.</param>
internal sealed record TakeOver(Claimant Row, PersonClaim Standing, bool Supersedes);
