namespace LeadFunctions.Foundation.Leads;

/// <summary>The second choice of a field.</summary>
/// <param name="Rank">The lower comes first.</param>
internal sealed record StandIn(string Field, int Rank);
