using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>Stops a lead: places that no send has yet are given back, and it is not tried again. What was sent stays sent.
/// Safe to repeat, and to repeat after it was cut off.</summary>
internal sealed class StopLead(
    LeadLookup lookup, LeadStore leads, DeliveryStore deliveries, WaitingStore waiting, MessageQueues queues, BatchProgress progress, TimeProvider clock)
{
    public Task<IActionResult> AnswerAsync(LeadId id, Act act, CancellationToken ct) =>
        Actor.Read(act.By, act.Why).AnswerAsync(actor => StopAsync(id, actor, ct));

    private async Task<IActionResult> StopAsync(LeadId id, Actor actor, CancellationToken ct)
    {
        if (await lookup.FindAsync(id, ct) is not { } found)
            return Problem.NotFound($"There is no lead {id}.").ToAnswer();
        if (found.Lead is not { Intake: Intake.Usable or Intake.Held })
            return Problem.Conflict($"The lead {id} is {found.Lead.Status?.ToString() ?? "at work"}: there is nothing to stop.").ToAnswer();

        var act = new ActToFinish(ActKind.Stop, found.Affiliate, id, actor.Says(clock.GetUtcNow(), "stopped it"));
        await queues.SendAsync(Queues.ActsToFinish, act, ct);
        var kept = await CarryOutAsync(act, ct);
        return kept.Count == 0
            ? Answer.Accepted(new ActView(id, 1, "It goes nowhere any more."))
            : Problem.Conflict($"Too late for {string.Join(", ", kept)}: the lead was sent or is on its way there. It goes nowhere else.").ToAnswer();
    }

    /// <returns>The campaigns that have the lead all the same.</returns>
    public async Task<IReadOnlySet<LeadCode>> CarryOutAsync(ActToFinish act, CancellationToken ct)
    {
        // First, so that no pass of routing brings it anywhere while its places are given back.
        var stopped = await ChangeAsync(act.Lead, lead => Stopped(lead, act.Entry), ct);
        // Somebody has it tried again since.
        if (!stopped.IsStopped)
            return new HashSet<LeadCode>();
        var kept = await ReleaseAsync(stopped, ct);
        await waiting.RemoveAsync([await ChangeAsync(act.Lead, lead => Without(lead, kept), ct)], ct);
        await progress.SummariseAsync(act.Affiliate, act.Lead.Batch, ct);
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
                await queues.SendAsync(Queues.WaitingToRoute, WaitingToRoute.Of(match.LeadCode, [.. lead.Data!.Category is { } c ? [c] : Array.Empty<CategoryId>()]), ct);
        return kept;
    }

    private async Task<Lead> ChangeAsync(LeadId id, Func<Lead, Lead> change, CancellationToken ct) =>
        (await leads.UpdateAsync(id.Batch, id.Chunk, lead => lead.Id == id ? change(lead) : lead, ct)).First(lead => lead.Id == id);

    private static Lead Stopped(Lead lead, HistoryEntry entry) =>
        lead.IsStopped || lead.History.Contains(entry) || lead.Intake is not (Intake.Usable or Intake.Held) ? lead : lead with
    {
        IsStopped = true,
        Intake = Intake.Usable,
        Reasons = [.. lead.Reasons.Where(r => r.Code != ReasonCode.Stopped), new Reason(ReasonCode.Stopped)],
        History = [.. lead.History, entry],
    };

    private static Lead Without(Lead lead, IReadOnlySet<LeadCode> kept) => lead.Matches.All(m => !m.Accepted || kept.Contains(m.LeadCode))
        ? lead
        : lead with
        {
            Matches = [.. lead.Matches.Select(m => m.Accepted && !kept.Contains(m.LeadCode)
                ? new Match(m.LeadCode, [new Reason(ReasonCode.Stopped)], CampaignVersion: m.CampaignVersion)
                : m)],
        };
}
