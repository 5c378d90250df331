using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Writes everywhere what became of a webhook batch: its leads are sent, or have failed and give their places
/// back. Safe to repeat.</summary>
internal sealed class WebhookRecord(
    WebhookStore webhooks,
    SendRecord record,
    DeliveryStore deliveries,
    MessageQueues queues,
    CurrentConfiguration configuration
)
{
    private const string By = "SendWebhook";

    public async Task WriteAsync(WebhookBatch batch, CancellationToken ct)
    {
        if (batch.State == WebhookState.Taken)
            await SentAsync(batch, ct);
        else
            await FailedAsync(batch, ct);
        await webhooks.TryMoveAsync(batch with { IsRecorded = true }, ct);
    }

    private async Task SentAsync(WebhookBatch batch, CancellationToken ct)
    {
        var sentAt = batch.SettledAt!.Value;
        await record.NoteAsync(
            batch.LeadCode,
            batch.Run,
            [.. batch.Leads.Select(d => new Candidate(d.Lead, d.Person))],
            sentAt,
            ct
        );
        await record.MarkAsync(
            batch.Leads,
            lead => LeadLifecycle.Sent(lead, batch.LeadCode, batch.Run, sentAt, By),
            ct
        );
    }

    // Rows first: whoever sees the room sees why it is there.
    private async Task FailedAsync(WebhookBatch batch, CancellationToken ct)
    {
        await record.MarkAsync(batch.Leads, lead => Failed(lead, batch), ct);
        foreach (var place in batch.Leads)
            await deliveries.ReleaseAsync(batch.LeadCode, place.Person, place.Lead, ct, batch.Run);
        // The others of what was withdrawn find their room first: SendWebhooksAgain tells of the rest.
        if (
            batch.State != WebhookState.Withdrawn
            && (await configuration.GetAsync(ct)).Campaigns.TryGetValue(batch.LeadCode, out var campaign)
        )
            await queues.SendAsync(Queues.WaitingToRoute, WhatWaits.For(campaign), ct);
    }

    /// <summary>The lead with its match marked as failed; the very same lead where it is not this run's to
    /// say.</summary>
    public static Lead Failed(Lead lead, WebhookBatch batch)
    {
        var why = $"{batch.Said}, given up after {batch.Tries} {(batch.Tries == 1 ? "try" : "tries")}";
        return LeadLifecycle.Failed(
            lead,
            batch.LeadCode,
            batch.Run,
            why,
            new HistoryEntry(batch.SettledAt!.Value, By, $"{batch.LeadCode} not sent in {batch.Run}: {why}")
        );
    }
}
