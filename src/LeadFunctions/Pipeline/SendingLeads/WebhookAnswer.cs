using System.Net.Http.Headers;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>What became of a try to post a batch.</summary>
/// <param name="Said">The answer in a few words of ours: what a receiver writes stays out of logs and mails.</param>
/// <param name="RetryAfter">How long the receiver wants to be left alone; null where it did not say.</param>
internal sealed record WebhookAnswer(WebhookVerdict Verdict, string Said, TimeSpan? RetryAfter = null)
{
    /// <summary>Reads an answer. Just 2xx is a yes; redirects are not followed, since nobody checked where they
    /// lead.</summary>
    public static WebhookAnswer Of(int status, RetryConditionHeaderValue? retryAfter, DateTimeOffset now) =>
        status switch
        {
            >= 200 and < 300 => new(WebhookVerdict.Taken, $"HTTP {status}"),
            410 => new(WebhookVerdict.Gone, "HTTP 410, gone"),
            >= 300 and < 400 => new(WebhookVerdict.Later, $"HTTP {status}, a redirect, which is not followed"),
            _ => new(WebhookVerdict.Later, $"HTTP {status}", retryAfter?.Delta ?? (retryAfter?.Date - now)),
        };
}
