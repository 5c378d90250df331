namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>A row that takes a claim from another.</summary>
/// <param name="Standing">The claim as it was read.</param>
/// <param name="Supersedes">The row takes the other's place; otherwise both stay what they are.</param>
internal sealed record TakeOver(Claimant Row, PersonClaim Standing, bool Supersedes);
