using System.Security.Cryptography;
using System.Text;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>How a webhook batch goes on: tried, taken, tried later, given up.</summary>
internal static class WebhookProgress
{
    /// <summary>The batch in the hands of one who tries it.</summary>
    public static WebhookBatch Begun(WebhookBatch batch, DateTimeOffset now, WebhookOptions options) =>
        batch with
        {
            Tries = batch.Tries + 1,
            FirstTriedAt = batch.FirstTriedAt ?? now,
            NotBefore = now + options.Lease,
        };

    /// <summary>The batch after an answer. Only an answer gives it up: a try that was cut off has none.</summary>
    public static WebhookBatch After(
        WebhookBatch batch,
        WebhookAnswer answer,
        DateTimeOffset now,
        WebhookOptions options
    )
    {
        var answered = batch with { Said = answer.Said, Refusals = batch.Refusals + (answer.IsRefusal ? 1 : 0) };
        var end = batch.FirstTriedAt!.Value + options.GiveUpAfter;
        return answer.Verdict switch
        {
            WebhookVerdict.Taken => answered with { State = WebhookState.Taken, SettledAt = now },
            WebhookVerdict.Later when now < end => answered with
            {
                NotBefore = Earlier(now + Pause(batch, answer, options), end),
            },
            WebhookVerdict.Withdrawn when answered.Refusals == answered.Tries => answered with
            {
                State = WebhookState.Withdrawn,
                SettledAt = now,
            },
            _ => answered with { State = WebhookState.GivenUp, SettledAt = now },
        };
    }

    // Doubled with each try, or longer if the receiver asks for it. Up to a quarter is added, by the key, so that the
    // batches of a run do not come back all at once.
    private static TimeSpan Pause(WebhookBatch batch, WebhookAnswer answer, WebhookOptions options)
    {
        var doubled = Backoff.Doubled(options.FirstBackoff, options.LongestBackoff, batch.Tries);
        var jitter = SHA256.HashData(Encoding.UTF8.GetBytes($"{batch.Key}|{batch.Tries}"))[0] / 1020.0;
        return Shorter(Longer(doubled, answer.RetryAfter ?? TimeSpan.Zero) * (1 + jitter), options.LongestBackoff);
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
