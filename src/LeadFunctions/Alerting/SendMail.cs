using LeadFunctions.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Alerting;

/// <summary>Sends a planned mail. Safe to run twice: a sent mail stays sent, a claimed one is left to its claimer for a
/// while. One that stays claimed was cut between claim and answer and goes out again: an alert that comes twice does
/// less harm than one that never comes.</summary>
internal sealed partial class SendMail(
    MailStore store, MessageQueues queues, Addresses addresses, OutputFiles files, IMailChannel channel, MailOptions options,
    TimeProvider clock, ILogger<SendMail> log)
{
    public async Task HandleAsync(MailKey key, CancellationToken ct)
    {
        var mail = await store.FindAsync(key, ct) ?? throw new InvalidOperationException($"Mail {key} is not in the table.");
        if (mail.State is MailState.Sent or MailState.Withdrawn)
            return;
        if (IsInOtherHands(mail) || await store.TryMoveAsync(mail, MailState.Claimed, clock.GetUtcNow(), ct) is not { } claimed)
            await queues.SendAsync(Queues.Mails, key, ct, options.ClaimLease / 5);
        else
            await SendAsync(claimed, ct);
    }

    private bool IsInOtherHands(PlannedMail mail) =>
        mail.State == MailState.Claimed && clock.GetUtcNow() - mail.ClaimedAt < options.ClaimLease;

    private async Task SendAsync(PlannedMail mail, CancellationToken ct)
    {
        var sent = false;
        try
        {
            if (await addresses.FindAsync(mail.To, ct) is { } to)
            {
                await channel.SendAsync(new Envelope(mail, options.From, to, await FileAsync(mail, ct)), ct);
                sent = true;
            }
        }
        catch
        {
            // Given back, so that the next try need not wait for the lease.
            await store.TryMoveAsync(mail, MailState.Planned, clock.GetUtcNow(), ct);
            throw;
        }
        await store.TryMoveAsync(mail, sent ? MailState.Sent : MailState.Withdrawn, clock.GetUtcNow(), ct);
        if (sent)
            LogSent(mail.Subject);
        else
            LogWithdrawn(mail.Subject);
    }

    private async Task<AttachedFile?> FileAsync(PlannedMail mail, CancellationToken ct) => mail.Attachment is { } path
        ? new AttachedFile(AttachedFile.NameOf(path), await files.ReadAsync(Containers.Deliveries, path, ct))
        : null;

    [LoggerMessage(100, LogLevel.Information, "Mail sent: {Subject}")]
    private partial void LogSent(string subject);

    [LoggerMessage(102, LogLevel.Warning, "Mail not sent: {Subject}. Its campaign does not name the address any more")]
    private partial void LogWithdrawn(string subject);
}
