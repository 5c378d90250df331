using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.ActingOnLeads;

internal enum ActKind { Stop, TryAgain, AcceptAnswer }

/// <summary>What somebody has begun over HTTP with leads of one chunk. It is queued before the first write, so that it comes to
/// its end whatever becomes of whoever answers.</summary>
/// <param name="Rows">The rows that it is about.</param>
/// <param name="Entry">What the history of the leads says of it: where it stands there, the act was begun.</param>
/// <param name="Through">The campaign that the leads are sent through to.</param>
/// <param name="Answer">The answer that is taken.</param>
/// <param name="Alike">Whether all held rows of the batch with the same text get it.</param>
internal sealed record ActToFinish(
    ActKind Act, ChunkId Chunk, IReadOnlyList<int> Rows, HistoryEntry Entry, LeadCode? Through = null, AnswerAccepted? Answer = null, bool Alike = false)
{
    public bool IsAbout(Lead lead) => Rows.Contains(lead.Id.Row);

    /// <summary>An act on one lead.</summary>
    public static ActToFinish On(FoundLead found, ActKind act, HistoryEntry entry) =>
        new(act, new ChunkId(found.Affiliate, found.Lead.Id.Batch, found.Lead.Id.Chunk), [found.Lead.Id.Row], entry);
}
