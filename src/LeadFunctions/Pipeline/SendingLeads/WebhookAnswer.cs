using System.Net.Http.Headers;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>What became of a try to post a batch.</summary>
/// <param name="Said">The answer in a few words of ours: what a receiver writes stays out of logs and mails.</param>
/// <param name="RetryAfter">How long the receiver wants to be left alone; null where it did not say.</param>
internal sealed record WebhookAnswer(WebhookVerdict Verdict, string Said, TimeSpan? RetryAfter = null)
{
    /// <summary>Whether the receiver surely took none of it. One that answers with a fault of its own, through a
    /// gateway that waited in vain, or not at all, may have.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>Reads an answer. Just 2xx is a yes; redirects are not followed, since nobody checked where they
    /// lead.</summary>
    public static WebhookAnswer Of(int status, RetryConditionHeaderValue? retryAfter, DateTimeOffset now) =>
        (
            status switch
            {
                >= 200 and < 300 => new WebhookAnswer(WebhookVerdict.Taken, $"HTTP {status}"),
                410 => new(WebhookVerdict.Gone, "HTTP 410, gone"),
                >= 300 and < 400 => new(WebhookVerdict.Later, $"HTTP {status}, a redirect, which is not followed"),
                _ => new(WebhookVerdict.Later, $"HTTP {status}", retryAfter?.Delta ?? (retryAfter?.Date - now)),
            }
        ) with
        {
            IsRefusal = status is >= 300 and < 500 and not 408 or 503,
        };

    /// <summary>An answer of ours where nothing was posted.</summary>
    public static WebhookAnswer NotPosted(WebhookVerdict verdict, string why) => new(verdict, why) { IsRefusal = true };
}
