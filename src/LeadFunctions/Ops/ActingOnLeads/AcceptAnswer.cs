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
        return await asked.AnswerAsync(async accepted => Answer.Accepted(new ActView(
            id, await AcceptAsync(found, accepted, act.Alike, actor, ct), "They are tried again now.")));
    }

    private async Task<int> AcceptAsync(FoundLead found, AnswerAccepted accepted, bool alike, Actor actor, CancellationToken ct)
    {
        var entry = Entry(actor, accepted, clock.GetUtcNow());
        var id = found.Lead.Id;
        if (!alike)
            return await InChunkAsync(new ChunkId(found.Affiliate, id.Batch, id.Chunk), lead => lead.Id == id && accepted.Concerns(lead), accepted, entry, ct);
        var changed = 0;
        var batch = await batches.GetAsync(found.Affiliate, id.Batch, ct);
        for (var chunk = 0; chunk < Chunks.Of(batch.Rows); chunk++)
            changed += await InChunkAsync(new ChunkId(found.Affiliate, id.Batch, chunk), accepted.Concerns, accepted, entry, ct);
        return changed;
    }

    public static HistoryEntry Entry(Actor actor, AnswerAccepted accepted, DateTimeOffset at) =>
        actor.Says(at, $"accepted '{accepted.Answer}' for {accepted.Symbol}");

    /// <returns>How many rows of the chunk got the answer.</returns>
    public async Task<int> InChunkAsync(ChunkId chunk, Func<Lead, bool> concerned, AnswerAccepted accepted, HistoryEntry entry, CancellationToken ct)
    {
        var changed = new HashSet<int>();
        await leads.UpdateAsync(chunk.Batch, chunk.Chunk, lead =>
        {
            if (!concerned(lead) || lead.History.Contains(entry))
                return lead;
            changed.Add(lead.Id.Row);
            return accepted.On(lead, entry);
        }, ct);
        if (changed.Count > 0)
            await queues.SendAsync(Queues.LeadsToRouteAgain, LeadsToRouteAgain.Of(chunk, rows: [.. changed]), ct);
        return changed.Count;
    }
}
