using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Ends a run once each of its batches was taken or given up: what the webhook took goes out by the other
/// channels, what it did not is told to ops or, if they asked for it, sent again. Safe to run twice.</summary>
internal sealed class WindUpWebhooks(
    WebhookStore webhooks,
    OpenWebhookStore runs,
    DeliveryChannels channels,
    LeadLookup lookup,
    Mailbox mails,
    SendWebhooksAgain again,
    CurrentConfiguration configuration,
    WebhookOptions options,
    TimeProvider clock
)
{
    public async Task HandleAsync(LeadCode leadCode, RunName run, CancellationToken ct)
    {
        if (await runs.FindAsync(leadCode, run, ct) is not { } open)
            return;
        var batches = await webhooks.OfRunAsync(leadCode, run, ct);
        if (batches.Any(batch => !batch.IsRecorded))
            return;
        await SendAsync(
            leadCode,
            run,
            [.. batches.Where(b => b.State == WebhookState.Taken).SelectMany(b => b.Leads)],
            ct
        );
        var givenUp = batches.Where(b => b.State == WebhookState.GivenUp).ToList();
        if (givenUp.Count > 0)
            await mails.AskAsync(
                DeliveryFailedMail.Compose(leadCode, run, givenUp, batches.Sum(b => b.Leads.Count)),
                ct
            );
        if (givenUp.Count == 0 || open.Asked is null)
            await runs.CloseAsync(open, ct);
        else
            await AgainAsync(open, givenUp, ct);
    }

    // One at a time: two that claim places for one batch could claim more than they post.
    private async Task AgainAsync(OpenWebhooks open, IReadOnlyList<WebhookBatch> givenUp, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (open.NotBefore > now || await runs.TryHoldAsync(open, now + options.Lease, ct) is not { } held)
            return;
        await again.SendAsync(open.LeadCode, open.Run, givenUp, open.Asked!, ct);
        await runs.CloseAsync(held, ct);
    }

    // Just these: who got a lead by file or mail got it by the webhook as well.
    private async Task SendAsync(
        LeadCode leadCode,
        RunName run,
        IReadOnlyList<PlannedDelivery> taken,
        CancellationToken ct
    )
    {
        if (taken.Count == 0)
            return;
        var campaign = (await configuration.GetAsync(ct)).CampaignOf(leadCode);
        var leads = await lookup.FindAllAsync([.. taken.Select(d => d.Lead)], ct);
        await channels.SendAsync(campaign, run, [.. leads.Select(found => found.Lead)], clock.GetUtcNow(), ct);
    }
}
