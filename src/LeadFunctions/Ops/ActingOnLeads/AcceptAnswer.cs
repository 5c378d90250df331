using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>Takes an answer instead of what a held row says, and has the row tried again. Safe to repeat: what was
/// accepted is held no more.</summary>
internal sealed class AcceptAnswer(
    LeadLookup lookup,
    LeadStore leads,
    BatchStore batches,
    MessageQueues queues,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    public Task<IActionResult> AnswerAsync(LeadId id, AcceptAnswerAct act, CancellationToken ct) =>
        Actor.Read(act.By, act.Why).AnswerAsync(actor => AcceptAsync(id, act, actor, ct));

    private async Task<IActionResult> AcceptAsync(LeadId id, AcceptAnswerAct act, Actor actor, CancellationToken ct)
    {
        if (await lookup.FindAsync(id, ct) is not { } found)
            return Problem.NotFound($"There is no lead {id}.").ToAnswer();
        var asked = AnswerAccepted.For(found.Lead, act.Symbol, act.Answer, await configuration.GetAsync(ct));
        return await asked.AnswerAsync(async accepted =>
            await AcceptAsync(found, accepted, act.Alike, actor, ct) is > 0 and var changed
                ? Answer.Accepted(new ActView(id, changed, "They are tried again now."))
                : Problem.Conflict(Late(id)).ToAnswer()
        );
    }

    public static string Late(LeadId id) => $"Somebody else decided on the lead {id} meanwhile. Look again.";

    private async Task<int> AcceptAsync(
        FoundLead found,
        AnswerAccepted accepted,
        bool alike,
        Actor actor,
        CancellationToken ct
    )
    {
        var entry = Entry(actor, accepted, clock.GetUtcNow());
        var id = found.Lead.Id;
        if (!alike)
            return (
                await InChunkAsync(
                    new ChunkId(found.Affiliate, id.Batch, id.Chunk),
                    new HashSet<LeadId> { id },
                    accepted,
                    entry,
                    ct
                )
            ).Count;
        var batch = await batches.GetAsync(found.Affiliate, id.Batch, ct);
        var acts = Enumerable
            .Range(0, Chunks.Of(batch.Rows))
            .Select(chunk =>
                ActToFinish.Of(ActKind.AcceptAnswer, new(found.Affiliate, id.Batch, chunk), null, entry) with
                {
                    Answer = accepted,
                }
            )
            .ToList();
        foreach (var act in acts)
            await queues.SendAsync(Queues.ActsToFinish, act, ct);
        var changed = 0;
        foreach (var act in acts)
            changed += (await CarryOutAsync(act, ct)).Count;
        return changed;
    }

    public static HistoryEntry Entry(Actor actor, AnswerAccepted accepted, DateTimeOffset at) =>
        actor.Says(
            at,
            accepted.Answer.Length > 0
                ? $"accepted '{accepted.Answer}' for {accepted.Symbol}"
                : $"let it go without its answer for {accepted.Symbol}"
        );

    /// <returns>The rows of the chunk that have the answer.</returns>
    public async Task<IReadOnlyList<LeadId>> InChunkAsync(
        ChunkId chunk,
        IReadOnlySet<LeadId> ids,
        AnswerAccepted accepted,
        HistoryEntry entry,
        CancellationToken ct
    )
    {
        var act = ActToFinish.Of(ActKind.AcceptAnswer, chunk, ids, entry) with { Answer = accepted };
        await queues.SendAsync(Queues.ActsToFinish, act, ct);
        return await CarryOutAsync(act, ct);
    }

    // Also rows that have it already: whoever wrote it may have been cut before the message.
    public async Task<IReadOnlyList<LeadId>> CarryOutAsync(ActToFinish act, CancellationToken ct)
    {
        var rows = await leads.UpdateAsync(
            act.Batch,
            act.Chunk,
            lead =>
                act.Concerns(lead.Id) && !lead.History.Contains(act.Entry) && act.Answer!.Concerns(lead)
                    ? act.Answer.On(lead, act.Entry)
                    : lead,
            ct
        );
        LeadId[] changed = [.. rows.Where(lead => lead.History.Contains(act.Entry)).Select(lead => lead.Id)];
        if (changed.Length > 0)
            await queues.SendAsync(
                Queues.LeadsToRouteAgain,
                LeadsToRouteAgain.Of(act.ChunkId(), rows: [.. changed.Select(id => id.Row)]),
                ct
            );
        return changed;
    }
}
