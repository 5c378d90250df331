using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Pipeline.SendingLeads;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>Has failed deliveries of a campaign sent again. Safe to repeat.</summary>
internal sealed class SendAgain(
    WebhookStore webhooks,
    OpenWebhookStore open,
    MessageQueues queues,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    public Task<IActionResult> AnswerAsync(LeadCode leadCode, SendAgainAct act, CancellationToken ct) =>
        Actor.Read(act.By, act.Why).AnswerAsync(actor => SendAsync(leadCode, act.Run, actor, ct));

    private async Task<IActionResult> SendAsync(LeadCode leadCode, RunName? run, Actor actor, CancellationToken ct)
    {
        if (!(await configuration.GetAsync(ct)).Campaigns.ContainsKey(leadCode))
            return Problem.NoCampaign(leadCode).ToAnswer();
        var givenUp = (await webhooks.GivenUpAsync(leadCode, ct))
            .Where(batch => run is null || batch.Run == run)
            .ToList();
        if (givenUp.Count == 0)
            return Problem
                .Conflict(
                    $"No delivery of {leadCode}{(run is null ? "" : $" in the run '{run}'")} has failed and waits to be sent again."
                )
                .ToAnswer();
        RunName[] runs = [.. givenUp.Select(batch => batch.Run).Distinct()];
        foreach (var one in runs)
        {
            await open.AskAgainAsync(leadCode, one, new AskedAgain(actor.By, actor.Why, clock.GetUtcNow()), ct);
            await queues.SendAsync(Queues.Webhooks, new WebhookToSend(leadCode, one), ct);
        }
        return Answer.Accepted(
            new SendAgainView(
                leadCode,
                givenUp.Sum(batch => batch.Leads.Count),
                [.. runs.Select(one => one.Value)],
                "They claim places and are posted again, once their whole run is taken or given up."
            )
        );
    }
}
