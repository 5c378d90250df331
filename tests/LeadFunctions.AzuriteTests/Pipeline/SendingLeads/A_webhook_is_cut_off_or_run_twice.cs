using System.Text.Json.Nodes;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.LocalHost;
using LeadFunctions.LocalHost.Webhooks;
using LeadFunctions.Pipeline.SendingLeads;

namespace LeadFunctions.AzuriteTests.Pipeline.SendingLeads;

public sealed class A_webhook_is_cut_off_or_run_twice
{
    private const string Code = TestConfig.Immediate;
    private static readonly LeadCode LeadCode = LeadCode.Parse(Code);
    private static readonly TimeSpan LockOfTheDead = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task A_weekly_send_posts_each_batch_once_also_when_all_messages_come_twice()
    {
        await using var receiver = await WebhookReceiver.StartAsync((_, _) => Task.CompletedTask);
        await using var pipeline = await PipelineUnderTest.StartAsync(
            WebhookConfig.With(WebhookConfig.Options),
            [
                TestConfig.Supplier(),
                TestConfig.Categories,
                WebhookConfig.Campaign(
                    Code,
                    receiver,
                    "/leads",
                    schedule: """{ "kind": "weekly", "day": "Tuesday", "time": "09:00" }"""
                ),
            ]
        );
        var batch = await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(250));
        var queues = pipeline.Store<MessageQueues>();
        for (var times = 0; times < 2; times++)
        {
            await queues.SendAsync(Queues.WeeklySends, new CollectedSend(LeadCode, RunName.Parse("2026-W48")), default);
            await queues.SendAsync(Queues.WeeklySends, new CollectedSend(LeadCode, RunName.Parse("2026-W48")), default);
            await pipeline.QuietAsync();
            for (var number = 0; number < 3; number++)
                await queues.SendAsync(
                    Queues.Webhooks,
                    new WebhookToSend(LeadCode, RunName.Parse("2026-W48"), number),
                    default
                );
            await pipeline.QuietAsync();
        }
        Assert.Equal(
            [$"{Code}|2026-W48|0", $"{Code}|2026-W48|1", $"{Code}|2026-W48|2"],
            receiver.Posts.Select(p => p.Key).Order()
        );
        Assert.Equal(
            [50, 100, 100],
            receiver.Posts.Select(p => JsonNode.Parse(p.Body)!["leads"]!.AsArray().Count).Order()
        );
        Assert.Equal(250, (await pipeline.RowsAsync(batch)).Count(r => r.Status == LeadStatus.Sent));
        Assert.Equal(250, (await pipeline.DeliveredAsync(Code)).Distinct().Count());
        Assert.Empty(await pipeline.Store<OpenWebhookStore>().AllAsync(default));
    }

    /// <summary>The host dies at the n-th storage call after the receiver has the leads; 0 before it has
    /// answered.</summary>
    [Theory]
    [InlineData(0, false, 200)]
    [InlineData(9, true, 200)]
    [InlineData(6, true, 410)]
    public async Task What_is_cut_off_is_recorded_once(int call, bool answerLost, int status)
    {
        var dying = new DyingLine(Math.Max(1, call), answerLost);
        LocalFunctionsHost? victim = null;
        await using var receiver = await WebhookReceiver.StartAsync(
            (context, _) =>
            {
                context.Response.StatusCode = status;
                if (Interlocked.Exchange(ref victim, null) is not { } host)
                    return Task.CompletedTask;
                if (call == 0)
                    host.Kill();
                else
                    dying.Arm(host);
                return Task.CompletedTask;
            }
        );
        await using var pipeline = await PipelineUnderTest.StartAsync(
            WebhookConfig.With(WebhookConfig.Options),
            [TestConfig.Supplier(), TestConfig.Categories, WebhookConfig.Campaign(Code, receiver, "/leads", cap: 3)],
            LockOfTheDead
        );
        await pipeline.Host.StopAsync();
        victim = await pipeline.NewHostAsync(announceBlobs: true, dying);
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/leads.csv", TestConfig.People(3));
        await Eventually.Holds(() => !receiver.Posts.IsEmpty && (call == 0 || dying.Calls >= call));
        await pipeline.RestartAsync();
        // Beyond the lease of the dead; what was in its hands is found by the timer.
        pipeline.Clock.Advance(TimeSpan.FromMinutes(10));
        await pipeline.QuietAsync();
        await pipeline.Host.RunTimerAsync("FindDueWork");
        await pipeline.QuietAsync();

        Assert.Single(receiver.Posts.Select(p => (p.Key, p.Body)).Distinct());
        Assert.InRange(receiver.Posts.Count, 1, 2);
        var taken = status == 200 ? 3 : 0;
        Assert.Equal(
            taken,
            (await pipeline.RowsAsync(Assert.Single(await pipeline.BatchesAsync()))).Count(r =>
                r.Status == LeadStatus.Sent
            )
        );
        Assert.Equal(taken, await pipeline.Store<DeliveryStore>().TakenAsync(LeadCode, default));
        Assert.Equal(
            taken,
            await pipeline.Store<DeliveryStore>().OfAsync(LeadCode).CountAsync(d => d.SentAt is not null)
        );
        Assert.Equal(taken, (await pipeline.DeliveredAsync(Code)).Distinct().Count());
        Assert.Equal(
            status == 410 ? 1 : 0,
            (await pipeline.MailsAsync()).Count(m => m.Contains("Delivery failed", StringComparison.Ordinal))
        );
        Assert.Empty(await pipeline.Store<OpenWebhookStore>().AllAsync(default));
    }
}
