using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.ActingOnLeads;

internal enum ActKind
{
    Stop,
    TryAgain,
    AcceptAnswer,
    Correct,
}

/// <summary>What somebody has begun with leads of a chunk over HTTP. It is queued before the first write, so that it
/// comes to its end whatever becomes of whoever answers.</summary>
/// <param name="Rows">The rows in question; null for all that it concerns.</param>
/// <param name="Entry">What the history of a lead says of it: where it stands there, the act was begun.</param>
/// <param name="Through">The campaign that leads are sent through to.</param>
/// <param name="Answer">The answer that is taken.</param>
internal sealed record ActToFinish(
    ActKind Act,
    AffiliateName Affiliate,
    BatchId Batch,
    int Chunk,
    IReadOnlyList<int>? Rows,
    HistoryEntry Entry,
    LeadCode? Through = null,
    AnswerAccepted? Answer = null
)
{
    public static ActToFinish Of(ActKind act, ChunkId chunk, IReadOnlySet<LeadId>? ids, HistoryEntry entry) =>
        new(
            act,
            chunk.Affiliate,
            chunk.Batch,
            chunk.Chunk,
            ids is null ? null : [.. ids.Select(id => id.Row).Order()],
            entry
        );

    public ChunkId ChunkId() => new(Affiliate, Batch, Chunk);

    public bool Concerns(LeadId id) => Rows is null || Rows.Contains(id.Row);
}
