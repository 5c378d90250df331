using System.Text;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.LocalHost;
using LeadFunctions.LocalHost.Webhooks;
using LeadFunctions.Pipeline.SendingLeads;

namespace LeadFunctions.AzuriteTests.Pipeline.SendingLeads;

/// <summary>A host dies at the n-th storage call before anything is posted; the next one must bring the run to the same
/// end.</summary>
public sealed class A_run_is_cut_off
{
    private const string Code = TestConfig.Immediate;
    private static readonly LeadCode LeadCode = LeadCode.Parse(Code);
    private static readonly TimeSpan LockOfTheDead = TimeSpan.FromSeconds(3);

    [Theory]
    [InlineData(29, false)]
    public async Task While_it_begins(int call, bool answerLost)
    {
        await using var receiver = await WebhookReceiver.StartAsync((_, _) => Task.CompletedTask);
        await using var pipeline = await StartAsync(receiver);
        await DieAtAsync(
            pipeline,
            call,
            answerLost,
            _ => pipeline.DropAsync(Containers.Uploads, "infuse-media/leads.csv", TestConfig.People(3))
        );
        Assert.Empty(receiver.Posts);
        await GoOnAsync(pipeline);

        Assert.Single(receiver.Posts);
        await AssertSentOnceAsync(pipeline);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(15, true)]
    public async Task While_it_is_sent_again_and_ops_who_got_no_answer_ask_once_more(int call, bool answerLost)
    {
        var status = 410;
        await using var receiver = await WebhookReceiver.StartAsync(
            (context, _) => Task.FromResult(context.Response.StatusCode = status)
        );
        await using var pipeline = await StartAsync(receiver);
        await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(3));
        status = 200;
        await DieAtAsync(pipeline, call, answerLost, AskAsync);
        await GoOnAsync(pipeline, AskAsync);

        Assert.Single(receiver.Posts.Select(p => (p.Key, p.Body)).Distinct());
        Assert.InRange(receiver.Posts.Count, 2, 3);
        await AssertSentOnceAsync(pipeline);
        Assert.Single(await pipeline.MailsAsync(), m => m.Contains("Delivery failed", StringComparison.Ordinal));
    }

    private static Task<PipelineUnderTest> StartAsync(WebhookReceiver receiver) =>
        PipelineUnderTest.StartAsync(
            WebhookConfig.With(WebhookConfig.Options),
            [TestConfig.Supplier(), TestConfig.Categories, WebhookConfig.Campaign(Code, receiver, "/leads", cap: 3)],
            LockOfTheDead
        );

    private static async Task DieAtAsync(
        PipelineUnderTest pipeline,
        int call,
        bool answerLost,
        Func<LocalFunctionsHost, Task> begin
    )
    {
        await pipeline.Host.StopAsync();
        var dying = new DyingLine(call, answerLost);
        var victim = await pipeline.NewHostAsync(announceBlobs: true, dying);
        dying.Arm(victim);
        await begin(victim);
        await dying.WhenDead.WaitAsync(TimeSpan.FromMinutes(3));
    }

    // Beyond the lease of the dead; what was in its hands is found by the timer.
    private static async Task GoOnAsync(PipelineUnderTest pipeline, Func<LocalFunctionsHost, Task>? ask = null)
    {
        await pipeline.RestartAsync();
        pipeline.Clock.Advance(TimeSpan.FromMinutes(10));
        await (ask ?? (_ => Task.CompletedTask))(pipeline.Host);
        await pipeline.QuietAsync();
        await pipeline.Host.RunTimerAsync("FindDueWork");
        await pipeline.QuietAsync();
    }

    // A host that dies gives no answer.
    private static async Task AskAsync(LocalFunctionsHost host)
    {
        using var client = new HttpClient
        {
            DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } },
            Timeout = TimeSpan.FromSeconds(5),
        };
        using var content = new StringContent(
            """{ "by": "Olga", "why": "it is back" }""",
            Encoding.UTF8,
            "application/json"
        );
        try
        {
            await client.PostAsync(new Uri(host.HttpAddress!, $"api/campaigns/{Code}/deliveries/send-again"), content);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException) { }
    }

    private static async Task AssertSentOnceAsync(PipelineUnderTest pipeline)
    {
        Assert.Equal(
            3,
            (await pipeline.RowsAsync(Assert.Single(await pipeline.BatchesAsync()))).Count(r =>
                r.Status == LeadStatus.Sent
            )
        );
        Assert.Equal(3, await pipeline.Store<DeliveryStore>().TakenAsync(LeadCode, default));
        Assert.Equal(3, await pipeline.Store<DeliveryStore>().OfAsync(LeadCode).CountAsync(d => d.SentAt is not null));
        Assert.Equal(3, (await pipeline.DeliveredAsync(Code)).Distinct().Count());
        Assert.Empty(await pipeline.Store<OpenWebhookStore>().AllAsync(default));
    }
}
