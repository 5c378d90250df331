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
            Answer.Accepted(
                new ActView(id, await AcceptAsync(found, accepted, act.Alike, actor, ct), "They are tried again now.")
            )
        );
    }

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
            return await InChunkAsync(
                new ChunkId(found.Affiliate, id.Batch, id.Chunk),
                new HashSet<LeadId> { id },
                accepted,
                entry,
                ct
            );
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
            changed += await CarryOutAsync(act, ct);
        return changed;
    }

    public static HistoryEntry Entry(Actor actor, AnswerAccepted accepted, DateTimeOffset at) =>
        actor.Says(
            at,
            accepted.Answer.Length > 0
                ? $"accepted '{accepted.Answer}' for {accepted.Symbol}"
                : $"let it go without its answer for {accepted.Symbol}"
        );

    /// <returns>How many rows of the chunk have the answer.</returns>
    public async Task<int> InChunkAsync(
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
    public async Task<int> CarryOutAsync(ActToFinish act, CancellationToken ct)
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
        int[] changed = [.. rows.Where(lead => lead.History.Contains(act.Entry)).Select(lead => lead.Id.Row)];
        if (changed.Length > 0)
            await queues.SendAsync(Queues.LeadsToRouteAgain, LeadsToRouteAgain.Of(act.ChunkId(), rows: changed), ct);
        return changed.Length;
    }
}
