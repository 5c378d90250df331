using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.LocalHost.Webhooks;
using LeadFunctions.Pipeline.SendingLeads;

namespace LeadFunctions.AzuriteTests.Pipeline.SendingLeads;

public sealed class A_webhook_that_stays_down
{
    private const string Code = TestConfig.Immediate;
    private const string Again = """{ "by": "Olga", "why": "the receiver is back" }""";

    [Fact]
    public async Task It_is_given_up_after_a_day_told_once_and_sent_again_with_its_key_when_ops_ask()
    {
        var isUp = false;
        await using var receiver = await WebhookReceiver.StartAsync(
            (context, _) => Task.FromResult(context.Response.StatusCode = isUp ? 200 : 503)
        );
        await using var pipeline = await PipelineUnderTest.StartAsync(
            WebhookConfig.With(WebhookConfig.Options),
            [
                TestConfig.Supplier(),
                TestConfig.Categories,
                WebhookConfig.Campaign(
                    Code,
                    receiver,
                    "/leads",
                    cap: 3,
                    more: """, { "kind": "mail", "to": ["leads@northwind.example"] }"""
                ),
            ]
        );
        var batch = await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(3));
        for (var hours = 0; hours < 23; hours += 6)
            await PassAsync(pipeline, TimeSpan.FromHours(hours == 0 ? 5 : 6));
        Assert.Equal([LeadStatus.Scheduled], (await pipeline.RowsAsync(batch)).Select(r => r.Status!.Value).Distinct());

        await PassAsync(pipeline, TimeSpan.FromHours(2));
        await PassAsync(pipeline, TimeSpan.FromHours(2));
        var rows = await pipeline.RowsAsync(batch);
        Assert.Equal([LeadStatus.Unsent], rows.Select(r => r.Status!.Value).Distinct());
        Assert.Equal(0, await TakenAsync(pipeline));
        Assert.Single(
            await FailedMailsAsync(pipeline),
            m => m.Contains("did not take 3 of 3 leads", StringComparison.Ordinal)
        );
        Assert.Empty(await pipeline.DeliveredAsync(Code));
        Assert.DoesNotContain(await pipeline.MailsAsync(), m => m.Contains("Your leads for", StringComparison.Ordinal));
        var key = Assert.Single(receiver.Posts.Select(p => (p.Key, p.Body)).Distinct());

        isUp = true;
        var before = receiver.Posts.Count;
        var (status, answer) = await PostAsync(pipeline, Again);
        Assert.Equal((HttpStatusCode.Accepted, 3), (status, (int)answer["leads"]!));
        await pipeline.QuietAsync();
        Assert.Equal(before + 1, receiver.Posts.Count);
        Assert.Equal(key, (receiver.Posts.Last().Key, receiver.Posts.Last().Body));
        rows = await pipeline.RowsAsync(batch);
        Assert.Equal([LeadStatus.Sent], rows.Select(r => r.Status!.Value).Distinct());
        Assert.All(
            rows,
            row =>
                Assert.InRange(
                    row.Matches[0].SentAt!.Value,
                    PipelineUnderTest.Start.AddHours(24),
                    PipelineUnderTest.Start.AddHours(48)
                )
        );
        Assert.Contains(
            rows[0].History,
            h => (h.By, h.What) == ("Olga", $"sends it to {Code} again: the receiver is back")
        );
        Assert.Equal(3, await TakenAsync(pipeline));
        Assert.Equal(3, (await pipeline.DeliveredAsync(Code)).Count);
        Assert.Single(await pipeline.MailsAsync(), m => m.Contains("Your leads for", StringComparison.Ordinal));
        Assert.Single(await FailedMailsAsync(pipeline));

        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(pipeline, Again)).Status);
        Assert.Empty(await pipeline.Store<OpenWebhookStore>().AllAsync(default));
    }

    [Theory]
    [InlineData("stopped", 503)]
    [InlineData("not to be contacted", 503)]
    [InlineData("not to be contacted", 500)]
    public async Task What_must_not_go_any_more_is_not_posted_again_and_the_others_go_where_nobody_can_have_them(
        string why,
        int answer
    )
    {
        var isUp = false;
        await using var receiver = await WebhookReceiver.StartAsync(
            (context, _) => Task.FromResult(context.Response.StatusCode = isUp ? 200 : answer)
        );
        await using var pipeline = await PipelineUnderTest.StartAsync(
            WebhookConfig.With(WebhookConfig.Options),
            [TestConfig.Supplier(), TestConfig.Categories, WebhookConfig.Campaign(Code, receiver, "/leads", cap: 3)]
        );
        var batch = await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(3));
        if (why == "stopped")
            await pipeline
                .Store<LeadStore>()
                .UpdateAsync(batch.Id, 0, lead => lead.Id.Row == 1 ? lead with { IsStopped = true } : lead, default);
        else
            await pipeline.DropAsync(
                Containers.Config,
                "suppression.json",
                """{ "doNotContact": ["person0@example.com"] }"""
            );
        await pipeline.QuietAsync();
        isUp = true;
        var before = receiver.Posts.Count;
        await PassAsync(pipeline, TimeSpan.FromHours(5));
        if (answer == 503)
            Assert.Empty(await FailedMailsAsync(pipeline));
        else
        {
            Assert.Equal(before, receiver.Posts.Count);
            Assert.Single(
                await FailedMailsAsync(pipeline),
                m => m.Contains("1 of its leads must not go any more", StringComparison.Ordinal)
            );
            await PostAsync(pipeline, Again);
            await pipeline.QuietAsync();
        }
        Assert.Equal(before + 1, receiver.Posts.Count);
        Assert.EndsWith("again1|0", receiver.Posts.Last().Key, StringComparison.Ordinal);
        Assert.Equal(2, (await pipeline.DeliveredAsync(Code)).Count);
        Assert.DoesNotContain("person0@", receiver.Posts.Last().Body, StringComparison.Ordinal);
        Assert.Equal(
            [LeadStatus.Unsent, LeadStatus.Sent, LeadStatus.Sent],
            (await pipeline.RowsAsync(batch)).Select(r => r.Status!.Value)
        );
    }

    [Fact]
    public async Task A_lead_that_is_sent_again_keeps_what_its_price_goes_by()
    {
        var status = 410;
        await using var receiver = await WebhookReceiver.StartAsync(
            (context, _) => Task.FromResult(context.Response.StatusCode = status)
        );
        await using var pipeline = await PipelineUnderTest.StartAsync(
            WebhookConfig.With(WebhookConfig.Options),
            [TestConfig.Supplier(), TestConfig.Categories, WebhookConfig.Campaign(Code, receiver, "/leads", cap: 3)]
        );
        await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(TestConfig.Row("ann", country: "US", size: "1001-5000"))
        );
        status = 200;
        await PostAsync(pipeline, Again);
        await pipeline.QuietAsync();

        var place = await pipeline.Store<DeliveryStore>().OfAsync(LeadCode.Parse(Code)).SingleAsync();
        Assert.Equal(("US", "1,001-5,000"), (place.Country, place.CompanySize));
        Assert.NotNull(place.SentAt);
    }

    [Fact]
    public async Task Sent_again_are_those_that_find_room_and_the_others_wait_for_it()
    {
        var status = 410;
        await using var receiver = await WebhookReceiver.StartAsync(
            (context, _) => Task.FromResult(context.Response.StatusCode = status)
        );
        await using var pipeline = await PipelineUnderTest.StartAsync(
            WebhookConfig.With(WebhookConfig.Options),
            [TestConfig.Supplier(), TestConfig.Categories, WebhookConfig.Campaign(Code, receiver, "/leads", cap: 3)]
        );
        var first = await pipeline.UploadAsync("infuse-media/first.csv", TestConfig.People(3));
        status = 200;
        var second = await pipeline.UploadAsync("infuse-media/second.csv", TestConfig.People(2, "other"));
        Assert.Equal(2, await TakenAsync(pipeline));

        await PostAsync(pipeline, Again);
        await pipeline.QuietAsync();
        var rows = await pipeline.RowsAsync(first);
        Assert.Equal([LeadStatus.Sent, LeadStatus.Unsent, LeadStatus.Unsent], rows.Select(r => r.Status!.Value));
        Assert.Equal([ReasonCode.CapReached], rows[1].Matches[0].Reasons.Select(r => r.Code));
        Assert.EndsWith("again1|0", receiver.Posts.Last().Key, StringComparison.Ordinal);
        Assert.Single(JsonNode.Parse(receiver.Posts.Last().Body)!["leads"]!.AsArray());

        await pipeline.DropAsync(
            Containers.Config,
            $"campaigns/{Code}.json",
            WebhookConfig.Campaign(Code, receiver, "/leads", cap: 10).Content
        );
        await pipeline.QuietAsync();
        Assert.Equal(
            [LeadStatus.Sent],
            (await pipeline.RowsAsync(first))
                .Concat(await pipeline.RowsAsync(second))
                .Select(r => r.Status!.Value)
                .Distinct()
        );
        Assert.Equal(5, (await pipeline.DeliveredAsync(Code)).Distinct().Count());
    }

    [Fact]
    public async Task An_address_that_is_not_public_is_not_connected_to_and_without_the_webhook_leads_go_by_file()
    {
        await using var receiver = await WebhookReceiver.StartAsync((_, _) => Task.CompletedTask);
        await using var pipeline = await PipelineUnderTest.StartAsync(
            WebhookConfig.With(WebhookConfig.Options with { MayConnectTo = new WebhookOptions().MayConnectTo }),
            [TestConfig.Supplier(), TestConfig.Categories, WebhookConfig.Campaign(Code, receiver, "/leads")]
        );
        var batch = await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(2));
        Assert.Empty(receiver.Posts);
        var open = Assert.Single(await pipeline.Store<OpenWebhookStore>().AllAsync(default));
        Assert.Equal(
            "its host has no public address",
            Assert.Single(await pipeline.Store<WebhookStore>().OfRunAsync(open.LeadCode, open.Run, default)).Said
        );

        await pipeline.DropAsync(Containers.Config, $"campaigns/{Code}.json", TestConfig.Campaign().Content);
        await pipeline.QuietAsync();
        await PassAsync(pipeline, TimeSpan.FromMinutes(5));
        Assert.Equal([LeadStatus.Sent], (await pipeline.RowsAsync(batch)).Select(r => r.Status!.Value).Distinct());
        Assert.Equal(2, (await pipeline.DeliveredAsync(Code)).Count);
        Assert.Empty(receiver.Posts);
    }

    [Fact]
    public async Task What_waits_for_an_unknown_campaign_is_not_taken_for_sent_and_goes_once_it_is_known()
    {
        var isUp = false;
        await using var receiver = await WebhookReceiver.StartAsync(
            (context, _) => Task.FromResult(context.Response.StatusCode = isUp ? 200 : 503)
        );
        await using var pipeline = await PipelineUnderTest.StartAsync(
            WebhookConfig.With(WebhookConfig.Options),
            [TestConfig.Supplier(), TestConfig.Categories, WebhookConfig.Campaign(Code, receiver, "/leads")]
        );
        var batch = await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(2));
        isUp = true;
        var posts = receiver.Posts.Count;
        await ForgetAsync(pipeline);
        await PassAsync(pipeline, TimeSpan.FromHours(1));
        Assert.Equal([LeadStatus.Scheduled], (await pipeline.RowsAsync(batch)).Select(r => r.Status!.Value).Distinct());
        Assert.Equal(posts, receiver.Posts.Count);
        Assert.Empty(await pipeline.DeliveredAsync(Code));
        Assert.Contains(
            pipeline.Logs.Lines,
            line =>
                line.Contains("not tried: the campaign is not in the applied configuration", StringComparison.Ordinal)
        );

        await pipeline.DropAsync(
            Containers.Config,
            $"campaigns/{Code}.json",
            WebhookConfig.Campaign(Code, receiver, "/leads", cap: 10).Content
        );
        await pipeline.QuietAsync();
        await PassAsync(pipeline, TimeSpan.FromHours(2));
        Assert.Equal([LeadStatus.Sent], (await pipeline.RowsAsync(batch)).Select(r => r.Status!.Value).Distinct());
        Assert.Equal(2, (await pipeline.DeliveredAsync(Code)).Count);
    }

    // As a store that was put back to an earlier day has it.
    private static async Task ForgetAsync(PipelineUnderTest pipeline)
    {
        var table = pipeline.Store<LeadStorage>().Table(Tables.Configuration);
        await table.DeleteEntityAsync(Keys.Configuration, $"campaigns|{Code}.json");
        await table.UpsertEntityAsync(new TableEntity(Keys.Configuration, Keys.ConfigurationVersion));
    }

    private static async Task PassAsync(PipelineUnderTest pipeline, TimeSpan time)
    {
        pipeline.Clock.Advance(time);
        await pipeline.Host.RunTimerAsync("FindDueWork");
        await pipeline.QuietAsync();
    }

    private static Task<int> TakenAsync(PipelineUnderTest pipeline) =>
        pipeline.Store<DeliveryStore>().TakenAsync(LeadCode.Parse(Code), default);

    private static async Task<IReadOnlyList<string>> FailedMailsAsync(PipelineUnderTest pipeline) =>
        [
            .. (await pipeline.MailsAsync()).Where(m =>
                m.Contains($"[Admin] Delivery failed [{Code}]", StringComparison.Ordinal)
            ),
        ];

    private static async Task<(HttpStatusCode Status, JsonNode Answer)> PostAsync(
        PipelineUnderTest pipeline,
        string body
    )
    {
        using var client = new HttpClient
        {
            DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } },
        };
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var response = await client.PostAsync(
            new Uri(pipeline.Host.HttpAddress!, $"api/campaigns/{Code}/deliveries/send-again"),
            content
        );
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
