using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>Takes an answer instead of what a held row says, and has the row tried again. Safe to repeat: what was
/// accepted is held no more.</summary>
internal sealed class AcceptAnswer(
    LeadLookup lookup, LeadStore leads, BatchStore batches, MessageQueues queues, CurrentConfiguration configuration, TimeProvider clock)
{
    public Task<IActionResult> AnswerAsync(LeadId id, AcceptAnswerAct act, CancellationToken ct) =>
        Actor.Read(act.By, act.Why).AnswerAsync(actor => AcceptAsync(id, act, actor, ct));

    private async Task<IActionResult> AcceptAsync(LeadId id, AcceptAnswerAct act, Actor actor, CancellationToken ct)
    {
        if (await lookup.FindAsync(id, ct) is not { } found)
            return Problem.NotFound($"There is no lead {id}.").ToAnswer();
        var asked = AnswerAccepted.For(found.Lead, act.Symbol, act.Answer, await configuration.GetAsync(ct));
        return await asked.AnswerAsync(async accepted =>
        {
            var begun = ActToFinish.On(found, ActKind.AcceptAnswer, Entry(actor, accepted, clock.GetUtcNow()));
            return Answer.Accepted(new ActView(
                id, await AcceptAllAsync(begun with { Answer = accepted, Alike = act.Alike }, ct), "They are tried again now."));
        });
    }

    public static HistoryEntry Entry(Actor actor, AnswerAccepted accepted, DateTimeOffset at) =>
        actor.Says(at, $"accepted '{accepted.Answer}' for {accepted.Symbol}");

    /// <summary>Begins to give rows the answer, and does it.</summary>
    /// <returns>How many rows have the answer.</returns>
    public async Task<int> AcceptAllAsync(ActToFinish act, CancellationToken ct)
    {
        await queues.SendAsync(Queues.ActsToFinish, act, ct);
        return await CarryOutAsync(act, ct);
    }

    /// <returns>How many rows have the answer.</returns>
    public async Task<int> CarryOutAsync(ActToFinish act, CancellationToken ct)
    {
        if (!act.Alike)
            return await InChunkAsync(act, act.Chunk, act.IsAbout, ct);
        var changed = 0;
        var batch = await batches.GetAsync(act.Chunk.Affiliate, act.Chunk.Batch, ct);
        for (var chunk = 0; chunk < Chunks.Of(batch.Rows); chunk++)
            changed += await InChunkAsync(act, act.Chunk with { Chunk = chunk }, _ => true, ct);
        return changed;
    }

    // Also rows that have it already: whoever wrote it may have been cut before the message.
    private async Task<int> InChunkAsync(ActToFinish act, ChunkId chunk, Func<Lead, bool> which, CancellationToken ct)
    {
        var rows = await leads.UpdateAsync(chunk.Batch, chunk.Chunk, lead =>
            which(lead) && !lead.History.Contains(act.Entry) && act.Answer!.Concerns(lead) ? act.Answer.On(lead, act.Entry) : lead, ct);
        int[] changed = [.. rows.Where(lead => lead.History.Contains(act.Entry)).Select(lead => lead.Id.Row)];
        if (changed.Length > 0)
            await queues.SendAsync(Queues.LeadsToRouteAgain, LeadsToRouteAgain.Of(chunk, rows: changed), ct);
        return changed.Length;
    }
}
