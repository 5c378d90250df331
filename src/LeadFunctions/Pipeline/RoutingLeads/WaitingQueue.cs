using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>The leads that wait for one thing.</summary>
/// <param name="Key">What they wait for, see <see cref="WaitingStore.KeyOf"/>.</param>
/// <param name="IsScarce">Whether a campaign that takes them has less room than there are leads.</param>
internal sealed record WaitingQueue(string Key, IReadOnlyList<WaitingLead> Leads, bool IsScarce)
{
    /// <summary>Whether better grades go first: leads of one chunk are ordered by it itself.</summary>
    public bool IsByGrade => IsScarce && Leads.DistinctBy(lead => lead.Chunk).Skip(1).Any();
}
