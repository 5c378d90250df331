using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Places;

/// <summary>A lead that no campaign took.</summary>
/// <param name="Score">What its highest score is made of; null for one that was listed before there were
/// scores.</param>
internal sealed record WaitingLead(LeadId Lead, AffiliateName Affiliate, ScoreParts? Score)
{
    /// <summary>The category that it waits for; null where its row names a campaign.</summary>
    public CategoryId? Category { get; init; }

    /// <summary>All that campaigns have against it, or that none is open to it; null for one that was listed before
    /// this was noted.</summary>
    public IReadOnlyList<ReasonCode>? Reasons { get; init; }

    /// <summary>The campaigns that may take it as it is once some time went by; null for one that was listed before
    /// this was noted.</summary>
    public IReadOnlyList<LeadCode>? InTime { get; init; }

    /// <summary>Whether a campaign has it, and others may take it too.</summary>
    public bool IsTaken { get; init; }

    public ChunkId Chunk => new(Affiliate, Lead.Batch, Lead.Chunk);
}
