using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Queues what is due of the runs that are not wound up: the next try of a batch, one whose message was lost
/// or whose host died, and a run that nobody ended. It asks the table, and holds no rules of its own.</summary>
internal sealed class RetryWebhooks(
    WebhookStore webhooks,
    OpenWebhookStore runs,
    MessageQueues queues,
    TimeProvider clock
)
{
    public async Task HandleAsync(CancellationToken ct)
    {
        foreach (var open in await runs.AllAsync(ct))
        {
            var now = clock.GetUtcNow();
            var left = (await webhooks.OfRunAsync(open.LeadCode, open.Run, ct))
                .Where(batch => !batch.IsRecorded)
                .ToList();
            foreach (var batch in left.Where(batch => batch.NotBefore <= now))
                await queues.SendAsync(Queues.Webhooks, new WebhookToSend(open.LeadCode, open.Run, batch.Number), ct);
            if (left.Count == 0)
                await queues.SendAsync(Queues.Webhooks, new WebhookToSend(open.LeadCode, open.Run), ct);
        }
    }
}
