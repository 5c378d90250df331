using System.Net.Http.Headers;
using System.Net.Mime;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Storage;
using Polly;
using Polly.Retry;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Posts a batch to its campaign's webhook, a few times quickly, each time with the same key and body. The
/// campaign's file in force says where to: a corrected address helps what waits.</summary>
internal sealed class PostWebhook(
    WebhookClient line,
    WebhookSecrets secrets,
    OutputFiles files,
    CurrentConfiguration configuration,
    WebhookOptions options,
    TimeProvider clock
)
{
    private readonly ResiliencePipeline<WebhookAnswer> _quickly = new ResiliencePipelineBuilder<WebhookAnswer>
    {
        TimeProvider = clock,
    }
        .AddRetry(
            new RetryStrategyOptions<WebhookAnswer>
            {
                // Who says when to come back is not asked before.
                ShouldHandle = new PredicateBuilder<WebhookAnswer>().HandleResult(a =>
                    a is { Verdict: WebhookVerdict.Later, RetryAfter: null }
                ),
                MaxRetryAttempts = options.QuickTries,
                Delay = options.QuickPause,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            }
        )
        .Build();

    public async Task<WebhookAnswer> PostAsync(WebhookBatch batch, CancellationToken ct)
    {
        var campaign = (await configuration.GetAsync(ct)).Campaigns.GetValueOrDefault(batch.LeadCode);
        if (campaign is null)
            return WebhookAnswer.NotPosted(
                WebhookVerdict.Later,
                "not tried: the campaign is not in the applied configuration"
            );
        if (campaign.Webhook() is not { Url: { } url, SecretName: { } name })
            return new(WebhookVerdict.Taken, "the campaign has no webhook any more: its other channels have the leads");
        if (secrets.Find(name) is not { Count: > 0 } keys)
            return WebhookAnswer.NotPosted(
                WebhookVerdict.Later,
                $"not tried: the setting WebhookSecrets__{name} is missing or is no secret"
            );
        var body = (await files.ReadAsync(Containers.Runs, batch.Body, ct)).ToArray();
        var refused = true;
        return await _quickly.ExecuteAsync(
            async token =>
            {
                using var request = Compose(new Uri(url), batch.Key, body, keys);
                var answer = await line.PostAsync(request, token);
                refused &= answer.IsRefusal;
                return answer with { IsRefusal = refused };
            },
            ct
        );
    }

    private HttpRequestMessage Compose(Uri url, string key, byte[] body, IReadOnlyList<byte[]> keys)
    {
        var now = clock.GetUtcNow();
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json, "utf-8");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("LeadFunctions", null));
        foreach (
            var (name, value) in new[]
            {
                ("Idempotency-Key", key),
                ("webhook-id", key),
                ("webhook-timestamp", WebhookSignature.Timestamp(now)),
                ("webhook-signature", WebhookSignature.Of(key, now, body, keys)),
            }
        )
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}
