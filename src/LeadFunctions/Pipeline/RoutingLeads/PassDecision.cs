namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>What a pass of routing set out to do with the rows of a chunk.</summary>
/// <param name="Configuration">The version of the configuration that decided.</param>
internal sealed record PassDecision(string Configuration, IReadOnlyList<LeadDecision> Leads);
