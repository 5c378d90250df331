using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Foundation.Mailing;

/// <summary>Sends a planned mail. Safe to run twice: a sent mail stays sent, a claimed one is left to its claimer for a
/// while. One that stays claimed was cut between claim and answer and goes out again: an alert that comes twice does
/// less harm than one that never comes. One that is refused for good is told to ops, unless it was theirs.</summary>
internal sealed partial class SendMail(
    MailStore store,
    MessageQueues queues,
    Addresses addresses,
    OutputFiles files,
    IMailChannel channel,
    MailPause pause,
    Mailbox mails,
    MailOptions options,
    TimeProvider clock,
    ILogger<SendMail> log
)
{
    public async Task HandleAsync(MailKey key, CancellationToken ct)
    {
        var mail =
            await store.FindAsync(key, ct) ?? throw new InvalidOperationException($"Mail {key} is not in the table.");
        if (mail.State is MailState.Sent or MailState.Withdrawn)
            return;
        var now = clock.GetUtcNow();
        if (Wait(mail, now) is { } wait)
            await AgainAsync(mail, wait, ct);
        else if (await store.TryMoveAsync(Begun(mail), MailState.Claimed, now, ct) is { } claimed)
            await SettleAsync(claimed, await TryAsync(claimed, ct), ct);
        else
            await AgainAsync(mail, options.LookAgain, ct);
    }

    // In other hands, not yet due, or the service wants to be left alone.
    private TimeSpan? Wait(PlannedMail mail, DateTimeOffset now)
    {
        if (mail.State == MailState.Claimed && now - mail.ClaimedAt < options.ClaimLease)
            return options.LookAgain;
        return mail.NotBefore > now ? mail.NotBefore - now
            : pause.Left is var left && left > TimeSpan.Zero ? left
            : null;
    }

    private PlannedMail Begun(PlannedMail mail)
    {
        if (mail.State != MailState.Claimed)
            return mail with { Tries = mail.Tries + 1 };
        LogUnknown(mail.Key, mail.ClaimedAt);
        return mail with { Tries = mail.Tries + 1, UnknownSince = mail.ClaimedAt };
    }

    /// <returns>Null where nobody is to get the mail any more.</returns>
    private async Task<MailAnswer?> TryAsync(PlannedMail mail, CancellationToken ct)
    {
        using var step = Traces.Continue("Mail", mail.Trace);
        try
        {
            var answer = await addresses.FindAsync(mail.To, ct) is { Count: > 0 } to
                ? await channel.SendAsync(await EnvelopeAsync(mail, to, ct), ct)
                : null;
            step?.SetTag("outcome", OutcomeOf(answer));
            return answer;
        }
        catch
        {
            // Given back, so that the next try need not wait for the lease.
            await store.TryMoveAsync(mail, MailState.Planned, clock.GetUtcNow(), ct);
            throw;
        }
    }

    private async Task<Envelope> EnvelopeAsync(PlannedMail mail, IReadOnlyList<string> to, CancellationToken ct)
    {
        var attached = new List<AttachedFile>();
        foreach (var file in mail.Files)
            if (
                await ReadAsync(file, AttachedFile.MostBytes - attached.Sum(a => a.Content.ToMemory().Length), ct) is
                { } content
            )
                attached.Add(new AttachedFile(file.Name, file.AsWorkbook ? TextSheet.OfCsv(content) : content));
            else
                mail = mail.Without(file);
        return new Envelope(mail, options.From, to, attached);
    }

    private async Task<BinaryData?> ReadAsync(MailFile file, int mostBytes, CancellationToken ct) =>
        file.IsNeeded
            ? await files.ReadAsync(file.Container, file.Path, ct)
            : await files.ReadIfSmallAsync(file.Container, file.Path, mostBytes, ct);

    private async Task SettleAsync(PlannedMail mail, MailAnswer? answer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (answer?.Verdict is MailVerdict.Later or MailVerdict.NotAllowed)
        {
            await PostponeAsync(mail, answer, now, ct);
            return;
        }
        // Told before it is noted: cut in between, it is tried and told again, and what was told before is one mail.
        if (answer is { Verdict: MailVerdict.Refused } && mail.To != Recipient.Ops)
            await mails.AskAsync(MailRefusedMail.Compose(mail, answer.Said), ct);
        await store.TryMoveAsync(mail with { MessageId = answer?.MessageId }, StateAfter(answer), now, ct);
        Log(mail, answer);
    }

    private static MailState StateAfter(MailAnswer? answer) =>
        answer?.Verdict switch
        {
            null => MailState.Withdrawn,
            MailVerdict.Taken => MailState.Sent,
            _ => MailState.Refused,
        };

    private async Task PostponeAsync(PlannedMail mail, MailAnswer answer, DateTimeOffset now, CancellationToken ct)
    {
        var next = MailBackoff.Next(answer, mail.Tries, now, options);
        if (answer is { Verdict: MailVerdict.NotAllowed } or { NotBefore: not null })
            pause.Until(next);
        var unknown = answer == MailAnswer.None ? now : mail.UnknownSince;
        await store.TryMoveAsync(mail with { NotBefore = next, UnknownSince = unknown }, MailState.Planned, now, ct);
        await AgainAsync(mail, next - now, ct);
        Log(mail, answer);
    }

    // Whole seconds, and never too few: queues know no less.
    private Task AgainAsync(PlannedMail mail, TimeSpan wait, CancellationToken ct) =>
        queues.SendAsync(Queues.Mails, mail.Key, ct, TimeSpan.FromSeconds(Math.Ceiling(wait.TotalSeconds)));
}
