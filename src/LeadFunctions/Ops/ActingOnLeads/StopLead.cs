using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>Stops a lead: places that no send has yet are given back, and it is not tried again. What was sent stays
/// sent. Safe to repeat, and to repeat after it was cut off.</summary>
internal sealed class StopLead(
    LeadLookup lookup,
    LeadStore leads,
    DeliveryStore deliveries,
    WaitingStore waiting,
    MessageQueues queues,
    BatchProgress progress,
    TimeProvider clock
)
{
    public Task<IActionResult> AnswerAsync(LeadId id, Act act, CancellationToken ct) =>
        Actor.Read(act.By, act.Why).AnswerAsync(actor => StopAsync(id, actor, ct));

    private async Task<IActionResult> StopAsync(LeadId id, Actor actor, CancellationToken ct)
    {
        if (await lookup.FindAsync(id, ct) is not { } found)
            return Problem.NotFound($"There is no lead {id}.").ToAnswer();
        if (Against(found.Lead) is { } problem)
            return problem.ToAnswer();
        var late = await StopAllAsync(
            new ChunkId(found.Affiliate, id.Batch, id.Chunk),
            new HashSet<LeadId> { id },
            Entry(actor, clock.GetUtcNow()),
            ct
        );
        return late.TryGetValue(id, out var kept)
            ? kept.ToAnswer()
            : Answer.Accepted(new ActView(id, 1, "It goes nowhere any more."));
    }

    public static HistoryEntry Entry(Actor actor, DateTimeOffset at) => actor.Says(at, "stopped it");

    /// <summary>Why a lead cannot be stopped; null where it can.</summary>
    public static Problem? Against(Lead lead) =>
        lead is { Intake: Intake.Usable or Intake.Held }
            ? null
            : Problem.Conflict(
                $"The lead {lead.Id} is {lead.Status?.ToString() ?? "at work"}: there is nothing to stop."
            );

    /// <summary>Stops leads of one chunk.</summary>
    /// <returns>Those that some campaign has already, with which.</returns>
    public async Task<IReadOnlyDictionary<LeadId, Problem>> StopAllAsync(
        ChunkId chunk,
        IReadOnlySet<LeadId> ids,
        HistoryEntry entry,
        CancellationToken ct
    )
    {
        var act = ActToFinish.Of(ActKind.Stop, chunk, ids, entry);
        await queues.SendAsync(Queues.ActsToFinish, act, ct);
        return (await CarryOutAsync(act, ct))
            .Where(k => k.Value.Count > 0)
            .ToDictionary(
                k => k.Key,
                k =>
                    Problem.Conflict(
                        $"Too late for {string.Join(", ", k.Value)}: the lead was sent or is on its way there. It goes nowhere else."
                    )
            );
    }

    /// <returns>The campaigns that have each lead all the same.</returns>
    public async Task<IReadOnlyDictionary<LeadId, IReadOnlySet<LeadCode>>> CarryOutAsync(
        ActToFinish act,
        CancellationToken ct
    )
    {
        // First, so that no pass of routing brings them anywhere while their places are given back.
        var changed = await ChangeAsync(act, lead => LeadLifecycle.Stopped(lead, act.Entry), ct);
        var kept = new Dictionary<LeadId, IReadOnlySet<LeadCode>>();
        // Not those that somebody has tried again since.
        foreach (var lead in changed.Where(lead => lead.IsStopped))
            kept[lead.Id] = await ReleaseAsync(lead, ct);
        var left = await ChangeAsync(
            act,
            lead => kept.TryGetValue(lead.Id, out var codes) ? LeadLifecycle.Released(lead, Except(lead, codes)) : lead,
            ct
        );
        await waiting.RemoveAsync(left.Where(lead => lead.IsStopped && kept.ContainsKey(lead.Id)), ct);
        // Who was resumed meanwhile was routed with places that are gone now.
        if (
            left.Where(lead => !lead.IsStopped && kept.ContainsKey(lead.Id)).Select(lead => lead.Id.Row).ToList() is
            { Count: > 0 } resumed
        )
            await queues.SendAsync(Queues.LeadsToRouteAgain, LeadsToRouteAgain.Of(act.ChunkId(), rows: resumed), ct);
        await progress.SummariseAsync(act.Affiliate, act.Batch, ct);
        return kept;
    }

    // Room that comes back is for others who wait.
    private async Task<IReadOnlySet<LeadCode>> ReleaseAsync(Lead lead, CancellationToken ct)
    {
        var kept = new HashSet<LeadCode>();
        foreach (var match in lead.Matches.Where(m => m.Accepted))
            if (!await deliveries.ReleaseAsync(match.LeadCode, lead.Person!, lead.Id, ct))
                kept.Add(match.LeadCode);
            else
                await queues.SendAsync(
                    Queues.WaitingToRoute,
                    WaitingToRoute.Of(
                        match.LeadCode,
                        [.. lead.Data!.Category is { } c ? [c] : Array.Empty<CategoryId>()]
                    ),
                    ct
                );
        return kept;
    }

    private async Task<IReadOnlyList<Lead>> ChangeAsync(
        ActToFinish act,
        Func<Lead, Lead> change,
        CancellationToken ct
    ) =>
        [
            .. (
                await leads.UpdateAsync(act.Batch, act.Chunk, lead => act.Concerns(lead.Id) ? change(lead) : lead, ct)
            ).Where(lead => act.Concerns(lead.Id)),
        ];

    private static HashSet<LeadCode> Except(Lead lead, IReadOnlySet<LeadCode> kept) =>
        [.. lead.Matches.Where(m => m.Accepted && !kept.Contains(m.LeadCode)).Select(m => m.LeadCode)];
}
