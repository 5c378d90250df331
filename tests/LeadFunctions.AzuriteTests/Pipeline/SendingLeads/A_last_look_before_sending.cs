using System.Net;
using System.Text;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.LocalHost.Webhooks;
using LeadFunctions.Ops.ActingOnLeads;
using LeadFunctions.Ops.Auditing;

namespace LeadFunctions.AzuriteTests.Pipeline.SendingLeads;

public sealed class A_last_look_before_sending
{
    private const string Other = "INT-OTH-2";
    private const string Signed = "\"by\":\"Olga\",\"why\":\"asked for it\"";

    // Tuesday, 09:10 in New York.
    private static readonly TimeSpan UntilTheSend = TimeSpan.FromDays(3) + TimeSpan.FromMinutes(10);

    [Fact]
    public async Task An_exclusive_lead_that_another_took_after_a_webhook_failed_is_not_sent_again()
    {
        var status = 410;
        await using var receiver = await WebhookReceiver.StartAsync(
            (context, _) => Task.FromResult(context.Response.StatusCode = status)
        );
        var exclusive = WebhookConfig.Campaign(TestConfig.Immediate, receiver, "/leads") is var file
            ? file with
            {
                Content = file.Content.Replace(
                    "\"leadCode\"",
                    "\"exclusive\": true, \"leadCode\"",
                    StringComparison.Ordinal
                ),
            }
            : null!;
        await using var pipeline = await PipelineUnderTest.StartAsync(
            WebhookConfig.With(WebhookConfig.Options),
            [TestConfig.Supplier(), TestConfig.Categories, exclusive]
        );
        var batch = await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(2));
        await DropAsync(pipeline, TestConfig.Campaign(Other));
        var lead = (await pipeline.RowsAsync(batch))[0];
        Assert.Equal(
            HttpStatusCode.Accepted,
            await PostAsync(
                pipeline,
                $"leads/{lead.Id}/send-through",
                $"{{{Signed},\"leadCode\":\"{Other}\",\"confirm\":true}}"
            )
        );
        await pipeline.QuietAsync();
        Assert.Single(await pipeline.DeliveredAsync(Other));
        status = 200;
        var posts = receiver.Posts.Count;
        await PostAsync(pipeline, $"campaigns/{TestConfig.Immediate}/deliveries/send-again", $"{{{Signed}}}");
        await pipeline.QuietAsync();
        Assert.Contains("person1@", Assert.Single(receiver.Posts.Skip(posts)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("person0@", receiver.Posts.Last().Body, StringComparison.Ordinal);
        var match = (await pipeline.RowsAsync(batch))[0].Matches.Single(m => m.LeadCode.Value == TestConfig.Immediate);
        Assert.Equal([ReasonCode.TakenExclusively], match.Reasons.Select(r => r.Code));
        Assert.Equal(
            1,
            await pipeline.Store<DeliveryStore>().TakenAsync(LeadCode.Parse(TestConfig.Immediate), default)
        );
    }

    [Fact]
    public async Task Who_must_not_be_contacted_takes_no_place_of_a_weekly_send()
    {
        var weekly = TestConfig.WeeklyCampaign();
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            weekly with
            {
                Content = weekly.Content.Replace(
                    "\"total\": 1000",
                    "\"total\": 1000, \"week\": 2",
                    StringComparison.Ordinal
                ),
            },
        ]);
        var batch = await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(4));
        // Monday: a new week has room for the other two.
        pipeline.Clock.AdvanceTo(new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero));
        await pipeline.QuietAsync();
        Assert.All(await pipeline.RowsAsync(batch), row => Assert.Equal(LeadStatus.Scheduled, row.Status));
        await DropAsync(
            pipeline,
            new ConfigFile("suppression.json", """{ "doNotContact": ["person0@example.com", "person1@example.com"] }""")
        );
        pipeline.Clock.AdvanceTo(new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero));
        await pipeline.QuietAsync();
        Assert.Equal(
            [LeadStatus.Sent, LeadStatus.Sent],
            (await pipeline.RowsAsync(batch)).Skip(2).Select(row => row.Status!.Value)
        );
        Assert.Equal(2, (await pipeline.DeliveredAsync(TestConfig.Weekly)).Count);
    }

    [Theory]
    [InlineData(", \"geos\": [\"DE\"]", nameof(ReasonCode.GeoMismatch))]
    [InlineData(", \"status\": \"paused\"", nameof(ReasonCode.CampaignInactive))]
    public async Task Sending_again_asks_what_a_new_lead_is_asked(string change, string reason)
    {
        var status = 410;
        await using var receiver = await WebhookReceiver.StartAsync(
            (context, _) => Task.FromResult(context.Response.StatusCode = status)
        );
        await using var pipeline = await PipelineUnderTest.StartAsync(
            WebhookConfig.With(WebhookConfig.Options),
            [
                TestConfig.Supplier(),
                TestConfig.Categories,
                WebhookConfig.Campaign(TestConfig.Immediate, receiver, "/leads"),
            ]
        );
        var batch = await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(1));
        var file = WebhookConfig.Campaign(TestConfig.Immediate, receiver, "/leads");
        await DropAsync(pipeline, file with { Content = file.Content.TrimEnd().TrimEnd('}') + change + "}" });
        status = 200;
        var posts = receiver.Posts.Count;
        await PostAsync(pipeline, $"campaigns/{TestConfig.Immediate}/deliveries/send-again", $"{{{Signed}}}");
        await pipeline.QuietAsync();
        Assert.Equal(posts, receiver.Posts.Count);
        Assert.Contains(reason, (await pipeline.RowsAsync(batch))[0].Matches.Single().Reasons.Select(r => $"{r.Code}"));
    }

    [Fact]
    public async Task Whoever_is_put_on_the_do_not_contact_list_goes_nowhere_from_scheduled_held_or_waiting()
    {
        const string question =
            """, "smarterQuestions": [ { "symbol": "SQ1", "text": "When?", "answers": ["Soon", "Later"] } ]""";
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.WeeklyCampaign(),
            TestConfig.Campaign(categories: "\"erp\"", more: question),
        ]);
        var batch = await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            $"""
            {TestConfig.Header},SQ1
            {TestConfig.Row("ann")},
            {TestConfig.Row("bob")},
            {TestConfig.Row("cleo", "Backup Software")},
            {TestConfig.Row("dan", "ERP Software")},Sooon
            """
        );
        Assert.Equal(
            [LeadStatus.Scheduled, LeadStatus.Scheduled, LeadStatus.Unsent, LeadStatus.Held],
            (await pipeline.RowsAsync(batch)).Select(r => r.Status!.Value)
        );
        await DropAsync(
            pipeline,
            new(
                "suppression.json",
                """{ "doNotContact": ["ann@example.com", "cleo@example.com", "dan@example.com"] }"""
            )
        );
        await DropAsync(pipeline, TestConfig.Campaign(categories: "\"erp\", \"backup\""));
        await PostAsync(
            pipeline,
            $"leads/{(await pipeline.RowsAsync(batch))[3].Id}/accept-answer",
            $"{{{Signed},\"symbol\":\"SQ1\"}}"
        );
        await pipeline.QuietAsync();
        pipeline.Clock.Advance(UntilTheSend);
        await pipeline.QuietAsync();
        Assert.Equal(
            ["bob@example.com"],
            (await pipeline.DeliveredAsync(TestConfig.Weekly)).Select(line =>
                line.Split(',').First(c => c.Contains('@', StringComparison.Ordinal))
            )
        );
        Assert.Empty(await pipeline.DeliveredAsync(TestConfig.Immediate));
        var rows = await pipeline.RowsAsync(batch);
        Assert.Equal(
            [LeadStatus.Unsent, LeadStatus.Sent, LeadStatus.Unsent, LeadStatus.Unsent],
            rows.Select(r => r.Status!.Value)
        );
        foreach (var row in new[] { rows[0], rows[2], rows[3] })
            Assert.Contains(ReasonCode.DoNotContact, row.Matches.SelectMany(m => m.Reasons).Select(r => r.Code));
        Assert.Equal(1, await pipeline.Store<DeliveryStore>().TakenAsync(LeadCode.Parse(TestConfig.Weekly), default));
    }

    [Fact]
    public async Task A_lead_whose_stop_was_cut_behind_its_first_write_is_not_sent()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.WeeklyCampaign(),
        ]);
        var batch = await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(2));
        await pipeline
            .Store<LeadStore>()
            .UpdateAsync(batch.Id, 0, lead => lead.Id.Row == 1 ? lead with { IsStopped = true } : lead, default);
        pipeline.Clock.Advance(UntilTheSend);
        await pipeline.QuietAsync();
        Assert.Contains(
            "person1@",
            Assert.Single(await pipeline.DeliveredAsync(TestConfig.Weekly)),
            StringComparison.Ordinal
        );
        var row = (await pipeline.RowsAsync(batch))[0];
        Assert.Equal([ReasonCode.Stopped], row.Matches.Single().Reasons.Select(r => r.Code));
        Assert.Equal(1, await pipeline.Store<DeliveryStore>().TakenAsync(LeadCode.Parse(TestConfig.Weekly), default));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_an_action_has_begun_is_done_whichever_write_cut_it(int write)
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.WeeklyCampaign(cap: 1),
        ]);
        var batch = await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(2));
        var lead = (await pipeline.RowsAsync(batch))[0];
        await pipeline.Host.StopAsync();
        var line = new CutLine(onlyWrites: true);
        await using (var host = await pipeline.NewHostWithoutFunctionsAsync(line))
            Assert.True(
                await line.CutAtAsync(
                    write,
                    () =>
                        ((StopLead)host.Services.GetService(typeof(StopLead))!).AnswerAsync(
                            lead.Id,
                            new Act { By = "Olga", Why = "asked to be left alone" },
                            default
                        )
                )
            );
        await pipeline.RestartAsync();
        await pipeline.QuietAsync();
        var rows = await pipeline.RowsAsync(batch);
        Assert.Equal([LeadStatus.Unsent, LeadStatus.Scheduled], rows.Select(r => r.Status!.Value));
        Assert.True(rows[0].IsStopped);
    }

    [Fact]
    public async Task A_paused_campaign_sends_nothing_and_what_it_had_goes_at_the_next_send_after_the_pause()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(),
            TestConfig.WeeklyCampaign(),
        ]);
        await CutBeforeItSends.UploadAsync(pipeline, TestConfig.People(2));
        await DropAsync(pipeline, Paused(TestConfig.Campaign()));
        await DropAsync(pipeline, Paused(TestConfig.WeeklyCampaign()));
        await pipeline.RestartAsync();
        await pipeline.QuietAsync();
        pipeline.Clock.Advance(TimeSpan.FromDays(8));
        await pipeline.QuietAsync();
        var batch = Assert.Single(await pipeline.BatchesAsync());
        Assert.Equal((BatchState.Completed, 2), (batch.State, batch.Counts[LeadStatus.Scheduled]));
        Assert.Empty(await pipeline.FilesAsync(Containers.Deliveries));
        await DropAsync(pipeline, TestConfig.Campaign(cap: 999));
        Assert.Equal(2, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
        await DropAsync(pipeline, TestConfig.WeeklyCampaign(cap: 999));
        await pipeline.Host.RunTimerAsync("WeeklySends");
        await pipeline.QuietAsync();
        Assert.Empty(await pipeline.DeliveredAsync(TestConfig.Weekly));
        pipeline.Clock.Advance(TimeSpan.FromDays(7));
        await pipeline.QuietAsync();
        Assert.Equal(2, (await pipeline.DeliveredAsync(TestConfig.Weekly)).Count);
        pipeline.Clock.Advance(TimeSpan.FromHours(2));
        await pipeline.QuietAsync();
        Assert.Empty((await pipeline.Store<Audit>().AskAsync(default)).Findings);
    }

    private static ConfigFile Paused(ConfigFile file) =>
        file with
        {
            Content = file.Content.TrimEnd().TrimEnd('}') + ", \"status\": \"paused\" }",
        };

    private static async Task DropAsync(PipelineUnderTest pipeline, ConfigFile file)
    {
        await pipeline.DropAsync(Containers.Config, file.Path, file.Content);
        await pipeline.QuietAsync();
    }

    private static async Task<HttpStatusCode> PostAsync(PipelineUnderTest pipeline, string path, string body)
    {
        using var client = new HttpClient
        {
            DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } },
        };
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return (await client.PostAsync(new Uri(pipeline.Host.HttpAddress!, $"api/{path}"), content)).StatusCode;
    }
}
