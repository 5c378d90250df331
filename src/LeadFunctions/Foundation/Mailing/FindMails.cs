using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Mailing;

/// <summary>Queues again mails whose message was lost. Safe to run twice: a mail that went stays sent, one in hand is
/// left alone.</summary>
internal sealed class FindMails(MailStore store, MessageQueues queues, MailOptions options, TimeProvider clock)
{
    /// <summary>How long a mail is left to its message once it may go.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // A mail stands in the month of its cause, such as an upload whose batch ended late.
    private const int Months = 3;

    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await foreach (var mail in store.OpenAsync(PeriodNames.Month(now.AddMonths(-Months))).WithCancellation(ct))
            if (now - Latest(mail.TouchedAt, mail.NotBefore, mail.ClaimedAt + options.ClaimLease) >= Patience)
                await queues.SendAsync(Queues.Mails, mail.Key, ct);
    }

    private static DateTimeOffset Latest(params DateTimeOffset?[] moments) => moments.Max() ?? default;
}
