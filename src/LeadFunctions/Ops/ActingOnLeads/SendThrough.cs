using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>Sends a lead to a campaign against its rules, or has it tried again. What speaks against it is shown first,
/// and wants a second word. Caps still count, and nobody gets a lead twice. Safe to repeat.</summary>
internal sealed class SendThrough(
    LeadLookup lookup,
    LeadStore leads,
    MessageQueues queues,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    public Task<IActionResult> AnswerAsync(LeadId id, SendThroughAct act, CancellationToken ct) =>
        Actor
            .Read(act.By, act.Why)
            .AnswerAsync(async actor =>
            {
                var settings = await configuration.GetAsync(ct);
                return settings.Campaigns.ContainsKey(act.LeadCode)
                    ? await TryAgainAsync(
                        id,
                        act.LeadCode,
                        ThroughEntry(actor, act.LeadCode, clock.GetUtcNow()),
                        settings,
                        ct,
                        found =>
                            Objections
                                .To(found.Lead, act.LeadCode, found.Affiliate, settings, clock.GetUtcNow())
                                .Answer(act.Confirm)
                    )
                    : Problem
                        .Unprocessable(
                            $"$.leadCode: found '{act.LeadCode}', which is not known{Closest(settings, act.LeadCode)}."
                        )
                        .ToAnswer();
            });

    public Task<IActionResult> RouteAgainAsync(LeadId id, Act act, CancellationToken ct) =>
        Actor
            .Read(act.By, act.Why)
            .AnswerAsync(async actor =>
                await TryAgainAsync(
                    id,
                    null,
                    AgainEntry(actor, clock.GetUtcNow()),
                    await configuration.GetAsync(ct),
                    ct
                )
            );

    private async Task<IActionResult> TryAgainAsync(
        LeadId id,
        LeadCode? through,
        HistoryEntry entry,
        Configuration settings,
        CancellationToken ct,
        Func<FoundLead, Problem?>? objection = null
    )
    {
        if (await lookup.FindAsync(id, ct) is not { } found)
            return Problem.NotFound($"There is no lead {id}.").ToAnswer();
        if ((Against(found.Lead, through, settings) ?? objection?.Invoke(found)) is { } problem)
            return problem.ToAnswer();
        await TryAllAgainAsync(
            new ChunkId(found.Affiliate, id.Batch, id.Chunk),
            new HashSet<LeadId> { id },
            through,
            entry,
            ct
        );
        return Answer.Accepted(new ActView(id, 1, "It is tried again now."));
    }

    /// <summary>Why a lead cannot be tried again so; null where it can.</summary>
    /// <param name="through">The campaign that it is to be sent through to; null for none.</param>
    public static Problem? Against(Lead lead, LeadCode? through, Configuration settings) =>
        lead switch
        {
            not { Intake: Intake.Usable or Intake.Held, Pass: > 0 } => Problem.Conflict(
                $"The lead {lead.Id} is {lead.Status?.ToString() ?? "at work"}, expected one that was tried with campaigns."
            ),
            { IsErased: true } => Problem.Conflict(
                $"The personal data of the lead {lead.Id} is removed, so there is nothing to send."
            ),
            _ when through is null
                    && !lead.IsStopped
                    && lead.Matches.Any(m => m.Accepted)
                    && StillOpen.Of(lead, settings).Count == 0 => Problem.Conflict(
                $"The lead {lead.Id} has its campaign, and no other may still take it: there is nothing to try again."
            ),
            _ => Changed(lead, through).Problem,
        };

    /// <summary>Has leads of one chunk tried again.</summary>
    /// <param name="through">The campaign that they are sent through to; null for none.</param>
    public async Task TryAllAgainAsync(
        ChunkId chunk,
        IReadOnlySet<LeadId> ids,
        LeadCode? through,
        HistoryEntry entry,
        CancellationToken ct
    )
    {
        var act = ActToFinish.Of(ActKind.TryAgain, chunk, ids, entry) with { Through = through };
        await queues.SendAsync(Queues.ActsToFinish, act, ct);
        await CarryOutAsync(act, ct);
    }

    public async Task CarryOutAsync(ActToFinish act, CancellationToken ct)
    {
        await leads.UpdateAsync(
            act.Batch,
            act.Chunk,
            lead =>
                act.Concerns(lead.Id)
                && !lead.IsErased
                && !lead.History.Contains(act.Entry)
                && Changed(lead, act.Through).Value is { } changed
                    ? changed with
                    {
                        History = [.. lead.History, act.Entry],
                    }
                    : lead,
            ct
        );
        await queues.SendAsync(Queues.LeadsToRouteAgain, LeadsToRouteAgain.Of(act.ChunkId(), rows: act.Rows), ct);
    }

    private static OrProblem<Lead> Changed(Lead lead, LeadCode? through) =>
        through is null ? new(LeadLifecycle.Resumed(lead, null)) : Through(lead, through);

    public static HistoryEntry AgainEntry(Actor actor, DateTimeOffset at) => actor.Says(at, "has it tried again");

    public static HistoryEntry ThroughEntry(Actor actor, LeadCode leadCode, DateTimeOffset at) =>
        actor.Says(at, $"sends it through to {leadCode}");

    private static OrProblem<Lead> Through(Lead lead, LeadCode leadCode) =>
        lead switch
        {
            _ when lead.Matches.Any(m => m.LeadCode == leadCode && m.Delivery == DeliveryState.Failed) => new(
                Problem.Conflict(
                    $"The campaign {leadCode} has the lead {lead.Id}, whose delivery failed; expected POST campaigns/{leadCode}/deliveries/send-again."
                )
            ),
            _ when lead.Matches.Any(m => m.LeadCode == leadCode && m.Accepted) => new(
                Problem.Conflict($"The campaign {leadCode} has the lead {lead.Id} already.")
            ),
            _ => new(LeadLifecycle.Resumed(lead, leadCode)),
        };

    private static string Closest(Configuration settings, LeadCode leadCode) =>
        settings.LeadCodes.To(leadCode.Value) is { } closest ? $"; did you mean '{closest}'?" : "";
}
