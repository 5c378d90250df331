using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.Tracking;
using LeadFunctions.Pipeline.ValidatingLeads;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>Corrects values of a row in place: it is checked as if it had been uploaded so, and tried again. Safe to
/// repeat, and to repeat after it was cut off: the row is stopped with its new cells first, so that nothing brings it
/// anywhere by the old ones, and whoever finds it so goes on.</summary>
internal sealed class CorrectLead(
    LeadLookup lookup,
    LeadStore leads,
    BatchStore batches,
    ClaimIdentities identities,
    WaitingStore waiting,
    MessageQueues queues,
    BatchProgress progress,
    CurrentConfiguration configuration,
    PersonHash people,
    TimeProvider clock
)
{
    // Whoever answers writes within this time, or not at all.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public Task<IActionResult> AnswerAsync(LeadId id, CorrectAct act, CancellationToken ct) =>
        Actor.Read(act.By, act.Why).AnswerAsync(actor => CorrectAsync(id, act, actor, ct));

    private async Task<IActionResult> CorrectAsync(LeadId id, CorrectAct act, Actor actor, CancellationToken ct)
    {
        if (await lookup.FindAsync(id, ct) is not { } found)
            return Problem.NotFound($"There is no lead {id}.").ToAnswer();
        if (Correction.Against(found.Lead) is { } problem)
            return problem.ToAnswer();
        var settings = await configuration.GetAsync(ct);
        var batch = await batches.GetAsync(found.Affiliate, id.Batch, ct);
        return await Correction
            .Of(found.Lead, batch.Columns, act.Values)
            .AnswerAsync(async correction =>
            {
                var validated = Validated(correction.On(found.Lead), batch, settings);
                if (correction.Against(found.Lead, validated) is { } worse)
                    return worse.ToAnswer();
                if (act.Try)
                    return Answer.Ok(View(correction, found.Affiliate, validated, settings, "Nothing was done."));
                return await BeginAsync(found, correction, actor, ct) is { } late
                    ? late.ToAnswer()
                    : Answer.Accepted(
                        View(
                            correction,
                            found.Affiliate,
                            validated,
                            settings,
                            found.Lead.IsStoppedByOps
                                ? "It stays stopped. Have it tried again where it is to go."
                                : "It is checked and tried again now."
                        )
                    );
            });
    }

    private async Task<Problem?> BeginAsync(FoundLead found, Correction correction, Actor actor, CancellationToken ct)
    {
        var id = found.Lead.Id;
        var entry = actor.Says(clock.GetUtcNow(), correction.Says);
        var act = ActToFinish.Of(
            ActKind.Correct,
            new ChunkId(found.Affiliate, id.Batch, id.Chunk),
            new HashSet<LeadId> { id },
            entry
        );
        await queues.SendAsync(Queues.ActsToFinish, act, ct);
        Problem? late = null;
        await leads.UpdateAsync(
            id.Batch,
            id.Chunk,
            lead =>
            {
                if (lead.Id != id || lead.History.Contains(entry))
                    return lead;
                late = Late(found.Lead, lead);
                return late is null
                    ? correction.On(lead) with
                    {
                        IsStopped = true,
                        History = [.. lead.History, entry],
                    }
                    : lead;
            },
            ct
        );
        if (late is null)
            await CarryOutAsync(act, ct);
        return late;
    }

    private static Problem? Late(Lead seen, Lead lead) =>
        Correction.Against(lead)
        ?? (
            seen.Cells.SequenceEqual(lead.Cells)
                ? null
                : Problem.Conflict($"Somebody else corrected the lead {lead.Id} meanwhile. Look again.")
        );

    public async Task CarryOutAsync(ActToFinish act, CancellationToken ct)
    {
        var read = await leads.ReadAsync(act.Batch, act.Chunk, ct);
        var row = read.Select(r => r.Lead).First(lead => act.Concerns(lead.Id));
        if (!row.History.Contains(act.Entry))
        {
            // The message was quicker than the first write.
            if (clock.GetUtcNow() - act.Entry.At < Patience)
                await queues.SendAsync(Queues.ActsToFinish, act, ct, ValidateLeads.Pause);
            return;
        }
        if (row.IsStopped && !await TryFinishAsync(act, row, ct))
        {
            await queues.SendAsync(Queues.ActsToFinish, act, ct, ValidateLeads.Pause);
            return;
        }
        await queues.SendAsync(Queues.LeadsToRouteAgain, LeadsToRouteAgain.Of(act.ChunkId(), rows: act.Rows), ct);
        await progress.SummariseAsync(act.Affiliate, act.Batch, ct);
    }

    /// <returns>False where others took over claims meanwhile: ask again.</returns>
    private async Task<bool> TryFinishAsync(ActToFinish act, Lead row, CancellationToken ct)
    {
        var settings = await configuration.GetAsync(ct);
        var validated = Validated(row, await batches.GetAsync(act.Affiliate, act.Batch, ct), settings);
        if (row is { Intake: Intake.Usable or Intake.Held, Data: not null })
            await waiting.RemoveAsync([row], ct);
        await identities.GiveUpAsync(row, validated, ct);
        if (
            await identities.ClaimAsync(settings.Affiliates[act.Affiliate], [validated], settings, ct)
            is not [var outcome]
        )
            return false;
        await leads.UpdateAsync(
            act.Batch,
            act.Chunk,
            lead =>
                act.Concerns(lead.Id) && lead.IsStopped && lead.History.Contains(act.Entry)
                    ? Corrected(lead, outcome)
                    : lead,
            ct
        );
        return true;
    }

    // Who stopped it, before or meanwhile, has the last word.
    private static Lead Corrected(Lead lead, Lead outcome)
    {
        var corrected = lead with
        {
            Person = outcome.Person,
            Data = outcome.Data,
            Source = outcome.Source,
            Intake = outcome.Intake,
            Reasons = outcome.Reasons,
            Matches = [],
            IsStopped = false,
        };
        return lead.IsStoppedByOps ? LeadLifecycle.Stopped(corrected) : corrected;
    }

    private Lead Validated(Lead lead, Batch batch, Configuration settings)
    {
        var validated = ValidatedRow.Of(
            lead,
            new RowValidator(batch.Columns, settings.Affiliates[batch.Affiliate], settings, clock.GetUtcNow()),
            settings,
            people
        );
        // What ops accepted does not stand in the cells.
        return validated.Data is { } data && lead.Data is { Answers: { Count: > 0 } answers }
            ? validated with
            {
                Data = data with { Answers = answers },
            }
            : validated;
    }

    private CorrectedView View(
        Correction correction,
        AffiliateName affiliate,
        Lead validated,
        Configuration settings,
        string next
    ) =>
        new(
            validated.Id,
            correction.Corrected,
            validated.Intake!.Value,
            [.. validated.Reasons.Select(ReasonView.Of)],
            validated is { Intake: Intake.Usable, Data: not null }
                ?
                [
                    .. Routing
                        .Of(settings)
                        .Decide(RoutableLead.Of(affiliate, validated), clock.GetUtcNow(), validated.Through)
                        .Select(v => new CampaignSays(v.Campaign.LeadCode, [.. v.Reasons.Select(ReasonView.Of)])),
                ]
                : [],
            next
        );
}
