using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Posts a batch and records what came of it. Safe to run twice, and at the same time: one claims the batch,
/// what became of it is written once, and all that follows is done again. One that is cut off between the answer and
/// its record is posted again with the same key.</summary>
internal sealed partial class SendWebhook(
    WebhookStore webhooks,
    PostWebhook post,
    WebhookRecord record,
    WindUpWebhooks windUp,
    LeadLookup lookup,
    CurrentConfiguration configuration,
    WebhookOptions options,
    TimeProvider clock,
    ILogger<SendWebhook> log
)
{
    /// <summary>So long after it was composed a batch is posted without looking at its leads again.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    public async Task HandleAsync(WebhookToSend message, CancellationToken ct)
    {
        if (message.Number is not { } number || await SettleAsync(message.LeadCode, message.Run, number, ct))
            await windUp.HandleAsync(message.LeadCode, message.Run, ct);
    }

    private async Task<bool> SettleAsync(LeadCode leadCode, RunName run, int number, CancellationToken ct)
    {
        var batch =
            await webhooks.FindAsync(leadCode, run, number, ct)
            ?? throw new InvalidOperationException($"Batch {number} of {run} for {leadCode} is not in the table.");
        if (batch.State == WebhookState.Pending)
            batch = await TryAsync(batch, ct);
        if (batch is null or { State: WebhookState.Pending })
            return false;
        if (!batch.IsRecorded)
            await record.WriteAsync(batch, ct);
        return true;
    }

    /// <returns>Null where it is in other hands.</returns>
    private async Task<WebhookBatch?> TryAsync(WebhookBatch batch, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (
            batch.NotBefore > now
            || await webhooks.TryMoveAsync(WebhookProgress.Begun(batch, now, options), ct) is not { } claimed
        )
            return null;
        var answer = await AgainstAsync(batch, now, ct) ?? await post.PostAsync(claimed, ct);
        var moved = WebhookProgress.After(claimed, answer, clock.GetUtcNow(), options);
        Log(moved);
        return await webhooks.TryMoveAsync(moved, ct);
    }

    // Its leads were looked at when it was composed. A body is never changed: the others go in another run.
    private async Task<WebhookAnswer?> AgainstAsync(WebhookBatch batch, DateTimeOffset now, CancellationToken ct)
    {
        if (batch.Tries == 0 && now - batch.NotBefore < Fresh)
            return null;
        var settings = await configuration.GetAsync(ct);
        var rows = await lookup.FindAllAsync([.. batch.Leads.Select(d => d.Lead)], ct);
        var withdrawn = rows.Count(row => WithdrawnLead.IsForGood(row.Lead, settings));
        return withdrawn == 0
            ? null
            : WebhookAnswer.NotPosted(
                WebhookVerdict.Withdrawn,
                $"not posted: {withdrawn:N0} of its leads must not go any more (stopped, not to be contacted or erased)"
            );
    }

    private void Log(WebhookBatch batch)
    {
        if (batch.State == WebhookState.Taken)
            LogTaken(batch.LeadCode, batch.Number, batch.Run, batch.Leads.Count, batch.Said);
        else if (batch.State == WebhookState.Withdrawn)
            LogWithdrawn(batch.LeadCode, batch.Number, batch.Run, batch.Leads.Count, batch.Said);
        else if (batch.State == WebhookState.GivenUp)
            LogGivenUp(batch.LeadCode, batch.Number, batch.Run, batch.Leads.Count, batch.Tries, batch.Said);
        else
            LogLater(batch.LeadCode, batch.Number, batch.Run, batch.Tries, batch.Said, batch.NotBefore);
    }

    [LoggerMessage(
        620,
        LogLevel.Information,
        "{LeadCode}: the webhook took batch {Batch} of {Run}, {Leads} leads: {Said}"
    )]
    private partial void LogTaken(LeadCode leadCode, int batch, RunName run, int leads, string? said);

    [LoggerMessage(
        621,
        LogLevel.Warning,
        "{LeadCode}: the webhook did not take batch {Batch} of {Run} on try {Try}: {Said}. It is tried again at {NotBefore:u}"
    )]
    private partial void LogLater(
        LeadCode leadCode,
        int batch,
        RunName run,
        int @try,
        string? said,
        DateTimeOffset notBefore
    );

    [LoggerMessage(
        623,
        LogLevel.Warning,
        "{LeadCode}: batch {Batch} of {Run}, {Leads} leads, is withdrawn: {Said}. The others are sent in another run"
    )]
    private partial void LogWithdrawn(LeadCode leadCode, int batch, RunName run, int leads, string? said);

    [LoggerMessage(
        622,
        LogLevel.Error,
        "{LeadCode}: batch {Batch} of {Run} is given up, {Leads} leads, after {Tries} tries: {Said}"
    )]
    private partial void LogGivenUp(LeadCode leadCode, int batch, RunName run, int leads, int tries, string? said);
}
