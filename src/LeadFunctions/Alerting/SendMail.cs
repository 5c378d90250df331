using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Alerting;

/// <summary>Sends a planned mail. Safe to run twice: a sent mail stays sent, a claimed one is left to its claimer for a
/// while. One that stays claimed was cut between claim and answer and goes out again: an alert that comes twice does
/// less harm than one that never comes.</summary>
internal sealed partial class SendMail(
    MailStore store, MessageQueues queues, CurrentConfiguration configuration, IMailChannel channel, MailOptions options,
    TimeProvider clock, ILogger<SendMail> log)
{
    public async Task HandleAsync(MailKey key, CancellationToken ct)
    {
        var mail = await store.FindAsync(key, ct) ?? throw new InvalidOperationException($"Mail {key} is not in the table.");
        if (mail.State == MailState.Sent)
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
        try
        {
            await channel.SendAsync(mail, options.From, await AddressAsync(mail, ct), ct);
        }
        catch
        {
            // Given back, so that the next try need not wait for the lease.
            await store.TryMoveAsync(mail, MailState.Planned, clock.GetUtcNow(), ct);
            throw;
        }
        await store.TryMoveAsync(mail, MailState.Sent, clock.GetUtcNow(), ct);
        LogSent(mail.Subject);
    }

    private async Task<string> AddressAsync(PlannedMail mail, CancellationToken ct)
    {
        if (mail.Affiliate is not { } name)
            return options.Ops;
        var affiliates = (await configuration.GetAsync(ct)).Affiliates;
        return affiliates.TryGetValue(name, out var affiliate)
            ? affiliate.Contacts.Technical ?? affiliate.Contacts.Main
            : options.Ops;
    }

    [LoggerMessage(100, LogLevel.Information, "Mail sent: {Subject}")]
    private partial void LogSent(string subject);
}
