using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Ends a run once each of its batches was taken or given up: what the webhook took goes out by the other
/// channels, what it did not is told to ops or, if they asked for it, sent again. What was withdrawn for the sake of
/// some leads is sent again without them. Safe to run twice.</summary>
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
    private const string By = "SendWebhook";
    private const string Others = "it stood in a request with leads that must not go any more";

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
        var withdrawn = batches.Where(b => b.State == WebhookState.Withdrawn).ToList();
        var givenUp = batches.Where(b => b.State == WebhookState.GivenUp).ToList();
        if (givenUp.Count > 0)
        {
            // Both go in the same later run, whose file is written once.
            givenUp.AddRange(await GiveUpAsync(withdrawn, ct));
            await mails.AskAsync(
                DeliveryFailedMail.Compose(leadCode, run, givenUp, batches.Sum(b => b.Leads.Count)),
                ct
            );
            if (open.Asked is { } asked)
                await AgainAsync(open, givenUp, asked, ct);
            else
                await runs.CloseAsync(open, ct);
        }
        else if (withdrawn.Count > 0)
            await AgainAsync(open, withdrawn, new AskedAgain(By, Others, withdrawn.Max(b => b.SettledAt)!.Value), ct);
        else
            await runs.CloseAsync(open, ct);
    }

    private async Task<IReadOnlyList<WebhookBatch>> GiveUpAsync(
        IEnumerable<WebhookBatch> withdrawn,
        CancellationToken ct
    )
    {
        var moved = new List<WebhookBatch>();
        foreach (var batch in withdrawn)
            moved.Add(
                await webhooks.TryMoveAsync(batch with { State = WebhookState.GivenUp }, ct)
                    ?? throw new InvalidOperationException(
                        $"Batch {batch.Number} of {batch.Run} was changed meanwhile."
                    )
            );
        return moved;
    }

    // One at a time: two that claim places for one batch could claim more than they post.
    private async Task AgainAsync(
        OpenWebhooks open,
        IReadOnlyList<WebhookBatch> failed,
        AskedAgain asked,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        if (open.NotBefore > now || await runs.TryHoldAsync(open, now + options.Lease, ct) is not { } held)
            return;
        await again.SendAsync(open.LeadCode, open.Run, failed, asked, ct);
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
