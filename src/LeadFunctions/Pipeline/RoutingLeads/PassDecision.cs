using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>What a pass of routing set out to do with the rows of a chunk.</summary>
/// <param name="Configuration">The version of the configuration that decided.</param>
/// <param name="At">When it was made; null as versions before this one left it.</param>
internal sealed record PassDecision(string Configuration, IReadOnlyList<LeadDecision> Leads, DateTimeOffset? At = null)
{
    /// <returns>The decision on all other leads; null where it is on none of these.</returns>
    public PassDecision? Without(IReadOnlySet<LeadId> leads) =>
        Leads.Any(d => leads.Contains(d.Lead))
            ? this with
            {
                Leads = [.. Leads.Where(d => !leads.Contains(d.Lead))],
            }
            : null;
}
