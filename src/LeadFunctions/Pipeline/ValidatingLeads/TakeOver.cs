namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>A row that takes a claim from another.</summary>
/// <param name="Standing">The claim as it was read.</param>
internal sealed record TakeOver(Claimant Row, PersonClaim Standing);
