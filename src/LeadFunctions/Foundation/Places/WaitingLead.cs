using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Places;

/// <summary>A lead that no campaign took.</summary>
/// <param name="Score">What its highest score is made of; null for one that was listed before there were
/// scores.</param>
internal sealed record WaitingLead(LeadId Lead, AffiliateName Affiliate, ScoreParts? Score)
{
    public ChunkId Chunk => new(Affiliate, Lead.Batch, Lead.Chunk);
}
