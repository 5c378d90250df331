using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.LocalHost.Webhooks;
using LeadFunctions.Pipeline.SendingLeads;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.AzuriteTests.Pipeline.SendingLeads;

/// <summary>One upload for campaigns whose receivers each behave in a way of their own.</summary>
public sealed class ReceiversAtWork : IAsyncLifetime
{
    private static readonly string[] Paths = ["/good", "/flaky", "/late", "/gone", "/redirect", "/hangs"];

    internal WebhookReceiver Receiver { get; private set; } = null!;

    internal PipelineUnderTest Pipeline { get; private set; } = null!;

    internal IReadOnlyList<Lead> Rows { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Receiver = await WebhookReceiver.StartAsync(AnswerAsync);
        // One may be had at most, so that a place that comes back is seen by the next.
        Pipeline = await PipelineUnderTest.StartAsync(
            WebhookConfig.With(WebhookConfig.Options with { Timeout = TimeSpan.FromSeconds(2), QuickTries = 1 }),
            [
                TestConfig.Supplier(),
                TestConfig.Categories,
                .. Paths.Select(path => WebhookConfig.Campaign(CodeOf(path), Receiver, path, path == "/gone" ? 1 : 10)),
            ]
        );
        var batch = await Pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(
                Paths.SelectMany(path =>
                    new[]
                    {
                        TestConfig.Row($"a{path[1..]}", leadCode: CodeOf(path)),
                        TestConfig.Row($"b{path[1..]}", leadCode: CodeOf(path)),
                    }
                )
            )
        );
        Rows = await Pipeline.RowsAsync(batch);
    }

    public async Task DisposeAsync()
    {
        await Pipeline.DisposeAsync();
        await Receiver.DisposeAsync();
    }

    internal static string CodeOf(string path) => $"INT-WBH-{path[1..].ToUpperInvariant()}";

    internal IReadOnlyList<DeliveryState?> StatesAt(string path) =>
        [.. Rows.SelectMany(r => r.Matches).Where(m => m.LeadCode.Value == CodeOf(path)).Select(m => m.Delivery)];

    private async Task AnswerAsync(HttpContext context, Posted posted)
    {
        var isFirst = Receiver.At(posted.Path).Count == 1;
        switch (posted.Path)
        {
            case "/flaky" when isFirst:
                context.Response.StatusCode = 500;
                break;
            case "/late" when isFirst:
            case "/hangs":
                // The head of an answer, and then nothing until the other side has had enough.
                await context.Response.StartAsync();
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted)
                    .ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case "/gone":
                context.Response.StatusCode = 410;
                break;
            case "/redirect":
                context.Response.StatusCode = 307;
                context.Response.Headers.Location = $"https://localhost:{Receiver.Port}/secrets";
                break;
        }
    }
}

public sealed class Receivers_of_all_kinds(ReceiversAtWork work) : IClassFixture<ReceiversAtWork>
{
    [Fact]
    public async Task A_good_one_gets_all_leads_in_one_request_that_it_can_verify()
    {
        var posted = Assert.Single(work.Receiver.At("/good"));
        Assert.Equal(posted.Key, posted.Headers["webhook-id"]);
        Assert.Matches($@"^{ReceiversAtWork.CodeOf("/good")}\|\d{{8}}T\d{{6}}-[0-9a-f]{{12}}-00000\|0$", posted.Key);
        var signed = Encoding.UTF8.GetBytes($"{posted.Key}.{posted.Headers["webhook-timestamp"]}.{posted.Body}");
        var secret = Convert.FromBase64String(WebhookConfig.Secret["whsec_".Length..]);
        Assert.Equal(
            $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, signed))}",
            posted.Headers["webhook-signature"]
        );
        Assert.Equal("application/json; charset=utf-8", posted.Headers["content-type"]);
        Assert.Equal(
            ["agood@example.com", "bgood@example.com"],
            JsonNode.Parse(posted.Body)!["leads"]!.AsArray().Select(l => (string?)l!["email"])
        );
        Assert.Equal([DeliveryState.Sent, DeliveryState.Sent], work.StatesAt("/good"));
        Assert.Equal(2, (await work.Pipeline.DeliveredAsync(ReceiversAtWork.CodeOf("/good"))).Count);
    }

    [Theory]
    [InlineData("/flaky")]
    [InlineData("/late")]
    public async Task One_that_takes_it_on_the_second_try_sees_the_same_key_and_body(string path)
    {
        var posts = work.Receiver.At(path);
        Assert.Equal(2, posts.Count);
        Assert.Equal((posts[0].Key, posts[0].Body), (posts[1].Key, posts[1].Body));
        Assert.Equal([DeliveryState.Sent, DeliveryState.Sent], work.StatesAt(path));
        Assert.Equal(2, (await work.Pipeline.DeliveredAsync(ReceiversAtWork.CodeOf(path))).Count);
    }

    /// <summary>An instance that read the rows, and was held up until others had posted them and written the
    /// file.</summary>
    [Fact]
    public async Task A_run_that_was_posted_meanwhile_is_still_the_webhooks()
    {
        var code = LeadCode.Parse(ReceiversAtWork.CodeOf("/good"));
        var posted = work.Rows.Where(r => r.Matches.Any(m => m.LeadCode == code)).ToList();
        var asRead = posted.Select(lead =>
            lead with
            {
                Matches = [.. lead.Matches.Select(m => m with { Delivery = DeliveryState.Scheduled, SentAt = null })],
            }
        );
        var campaign = (await work.Pipeline.Store<CurrentConfiguration>().GetAsync(default)).Campaigns[code];
        Assert.True(
            await work.Pipeline.Store<StartWebhooks>().TakesAsync(campaign, posted[0].Matches[0].Run!, asRead, default)
        );
    }

    [Fact]
    public async Task One_that_is_gone_gets_no_second_try_and_each_place_comes_back_once()
    {
        var code = ReceiversAtWork.CodeOf("/gone");
        // The second lead got the place of the first, and was refused in its turn.
        Assert.Equal(2, work.Receiver.At("/gone").Count);
        var rows = await work.Pipeline.RowsAsync(Assert.Single(await work.Pipeline.BatchesAsync()));
        var failed = rows.Where(r => r.Matches.Any(m => m.LeadCode.Value == code)).ToList();
        Assert.All(failed, lead => Assert.Equal((LeadStatus.Unsent, false), (lead.Status!.Value, lead.IsWaiting)));
        Assert.All(
            failed,
            lead => Assert.Equal("HTTP 410, gone, given up after 1 try", Assert.Single(lead.Matches[0].Reasons).Found)
        );
        Assert.Equal(0, await work.Pipeline.Store<DeliveryStore>().TakenAsync(LeadCode.Parse(code), default));
        Assert.Empty(await work.Pipeline.DeliveredAsync(code));
        var mails = (await work.Pipeline.MailsAsync())
            .Where(m => m.Contains($"[Admin] Delivery failed [{code}]", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(2, mails.Count);
        Assert.All(
            mails,
            mail => Assert.Contains("did not take 1 of 1 lead in the run", mail, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("/redirect", "HTTP 307, a redirect, which is not followed")]
    [InlineData("/hangs", "no whole answer within 2 s")]
    public async Task Others_are_tried_again_later_and_redirects_are_not_followed(string path, string said)
    {
        Assert.Equal(2, work.Receiver.At(path).Count);
        Assert.Empty(work.Receiver.At("/secrets"));
        Assert.Equal([DeliveryState.Sending, DeliveryState.Sending], work.StatesAt(path));
        var open = (await work.Pipeline.Store<OpenWebhookStore>().AllAsync(default)).Single(o =>
            o.LeadCode.Value == ReceiversAtWork.CodeOf(path)
        );
        var batch = Assert.Single(
            await work.Pipeline.Store<WebhookStore>().OfRunAsync(open.LeadCode, open.Run, default)
        );
        Assert.Equal((WebhookState.Pending, 1, said), (batch.State, batch.Tries, batch.Said));
        Assert.Empty(await work.Pipeline.DeliveredAsync(ReceiversAtWork.CodeOf(path)));
    }

    [Fact]
    public void The_log_has_neither_addresses_nor_secrets() =>
        Assert.DoesNotContain(
            work.Pipeline.Logs.Lines,
            line =>
                line.Contains('@', StringComparison.Ordinal)
                || line.Contains("localhost", StringComparison.Ordinal)
                || line.Contains("hidden", StringComparison.Ordinal)
                || line.Contains("whsec_", StringComparison.Ordinal)
        );

    [Fact]
    public async Task Every_row_is_accounted_for()
    {
        var batch = Assert.Single(await work.Pipeline.BatchesAsync());
        Assert.Equal(
            (12, 6, 4, 2),
            (
                batch.Counts.Values.Sum(),
                batch.Counts[LeadStatus.Sent],
                batch.Counts[LeadStatus.Scheduled],
                batch.Counts[LeadStatus.Unsent]
            )
        );
    }
}
