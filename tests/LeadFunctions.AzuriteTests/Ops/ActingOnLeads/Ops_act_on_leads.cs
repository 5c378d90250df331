using System.Net;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Data.Tables;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.ActingOnLeads;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Ops.ActingOnLeads;

public sealed class Ops_act_on_leads
{
    private const string Question = """
        , "smarterQuestions": [ { "symbol": "SQ1", "text": "When will you buy?", "answers": ["Within 3 months", "Within a year"] } ]
        """;

    private static readonly string Header = $"{TestConfig.Header},SQ1";

    [Fact]
    public async Task A_misspelt_answer_is_held_told_once_and_goes_when_it_is_accepted()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(more: Question),
        ]);
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            $"""
            {Header}
            {TestConfig.Row("ann", leadCode: TestConfig.Immediate)},WITHIN 3-months
            {TestConfig.Row("bob", leadCode: TestConfig.Immediate)},Wihtin 3 months
            {TestConfig.Row("cat", leadCode: TestConfig.Immediate)},Wihtin 3 months
            {TestConfig.Row("dan", leadCode: TestConfig.Immediate)},purple
            {TestConfig.Row("eve", leadCode: TestConfig.Immediate)},
            """
        );
        var rows = await pipeline.RowsAsync(batch);
        Assert.Equal(
            [LeadStatus.Sent, LeadStatus.Held, LeadStatus.Held, LeadStatus.Held, LeadStatus.Unsent],
            rows.Select(r => r.Status!.Value)
        );
        Assert.Equal("Within 3 months", Assert.Single(rows[1].Matches[0].Reasons).Expected);
        Assert.Null(Assert.Single(rows[3].Matches[0].Reasons).Expected);
        var mail = Assert.Single(
            await pipeline.MailsAsync(),
            m =>
                m.Contains(
                    $"[Admin] Invalid Smarter Lead answer submitted [{TestConfig.Immediate}]",
                    StringComparison.Ordinal
                )
        );
        Assert.Contains("3 answers", mail, StringComparison.Ordinal);
        var receipt = await pipeline.ReadAsync(
            Containers.Receipts,
            (await pipeline.FilesAsync(Containers.Receipts)).Single(f => f.EndsWith(".csv", StringComparison.Ordinal))
        );
        Assert.Contains("Did you mean 'Within 3 months'?", receipt, StringComparison.Ordinal);

        var (status, answer) = await PostAsync(
            pipeline,
            rows[1],
            "accept-answer",
            """{ "by": "Olga", "why": "a misspelling", "symbol": "SQ1", "alike": true }"""
        );
        Assert.Equal((HttpStatusCode.Accepted, 2), (status, (int)answer["leads"]!));
        await pipeline.QuietAsync();
        rows = await pipeline.RowsAsync(batch);
        Assert.Equal(
            [LeadStatus.Sent, LeadStatus.Sent, LeadStatus.Sent, LeadStatus.Held, LeadStatus.Unsent],
            rows.Select(r => r.Status!.Value)
        );
        Assert.Contains(
            rows[2].History,
            h => (h.By, h.What) == ("Olga", "accepted 'Within 3 months' for SQ1: a misspelling")
        );
        Assert.Equal(3, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
        Assert.Single(await pipeline.MailsAsync(), m => m.Contains("Invalid Smarter Lead", StringComparison.Ordinal));

        Assert.Equal(
            HttpStatusCode.Conflict,
            (
                await PostAsync(
                    pipeline,
                    rows[1],
                    "accept-answer",
                    """{ "by": "Olga", "why": "again", "symbol": "SQ1" }"""
                )
            ).Status
        );
        (status, answer) = await PostAsync(
            pipeline,
            rows[3],
            "accept-answer",
            """{ "by": "Olga", "why": "she said so", "symbol": "SQ1", "answer": "soon" }"""
        );
        Assert.Equal(
            (
                HttpStatusCode.UnprocessableEntity,
                "$.answer: found 'soon', expected one of 'Within 3 months', 'Within a year'."
            ),
            (status, (string?)answer["detail"])
        );
    }

    [Fact]
    public async Task A_lead_that_one_stops_while_another_has_it_tried_again_has_its_place_or_waits()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.WeeklyCampaign()
        );
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(1));
        var id = new LeadId(batch.Id, 1);
        // It is stopped, and its place is not given back yet.
        var meanwhile = new BeforeARequest(
            RequestMethod.Get,
            $"/{Tables.Deliveries}",
            async () =>
            {
                await pipeline
                    .Store<SendThrough>()
                    .RouteAgainAsync(id, new Act { By = "Oskar", Why = "they asked for it" }, default);
                await pipeline.QuietAsync();
            }
        );
        await using (var host = await pipeline.NewHostWithoutFunctionsAsync(meanwhile))
            await host
                .Services.GetRequiredService<StopLead>()
                .AnswerAsync(id, new Act { By = "Olga", Why = "asked to be left alone" }, default);
        Assert.True(meanwhile.WasReached);
        await pipeline.QuietAsync();
        Assert.Equal(LeadStatus.Scheduled, Assert.Single(await pipeline.RowsAsync(batch)).Status);
        Assert.Equal(1, await pipeline.Store<DeliveryStore>().TakenAsync(LeadCode.Parse(TestConfig.Weekly), default));
    }

    [Fact]
    public async Task A_corrected_upload_takes_the_place_of_what_is_held()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(more: Question),
        ]);
        var first = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            $"{Header}\r\n{TestConfig.Row("ann", leadCode: TestConfig.Immediate)},Nexst year\r\n"
        );
        Assert.Equal([LeadStatus.Held], (await pipeline.RowsAsync(first)).Select(r => r.Status!.Value));
        var second = await pipeline.UploadAsync(
            "infuse-media/b.csv",
            $"{Header}\r\n{TestConfig.Row("ann", leadCode: TestConfig.Immediate)},Within a year\r\n"
        );
        Assert.Equal([LeadStatus.Omitted], (await pipeline.RowsAsync(first)).Select(r => r.Status!.Value));
        Assert.Equal([LeadStatus.Sent], (await pipeline.RowsAsync(second)).Select(r => r.Status!.Value));
    }

    [Fact]
    public async Task A_lead_sent_through_goes_whatever_the_rules_say_but_not_over_a_cap()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(cap: 1, more: ", \"geos\": [\"US\"]"),
        ]);
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            TestConfig.Upload(TestConfig.Row("ann", country: "DE"), TestConfig.Row("bob", country: "DE"))
        );
        var body =
            $$"""{ "by": "Olga", "why": "the customer asked for her", "leadCode": "{{TestConfig.Immediate}}", "confirm": true }""";
        var (refused, told) = await PostAsync(
            pipeline,
            (await pipeline.RowsAsync(batch))[0],
            "send-through",
            body.Replace(", \"confirm\": true", "", StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.Conflict, refused);
        Assert.Contains(
            "Country or state not wanted: country 'DE'. Do not send these to this campaign; it takes US. Ask again with \"confirm\": true",
            (string?)told["detail"],
            StringComparison.Ordinal
        );
        foreach (var row in await pipeline.RowsAsync(batch))
        {
            Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(pipeline, row, "send-through", body)).Status);
            await pipeline.QuietAsync();
        }
        var rows = await pipeline.RowsAsync(batch);
        Assert.Equal([LeadStatus.Sent, LeadStatus.Unsent], rows.Select(r => r.Status!.Value));
        Assert.Equal([ReasonCode.CapReached], rows[1].Matches.Single().Reasons.Select(r => r.Code));
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(pipeline, rows[0], "send-through", body)).Status);
        Assert.Single(await pipeline.DeliveredAsync(TestConfig.Immediate));
    }

    [Fact]
    public async Task A_stopped_lead_gives_its_place_to_the_next_and_goes_again_only_when_asked()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.WeeklyCampaign(cap: 1),
        ]);
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            TestConfig.Upload(TestConfig.Row("ann"), TestConfig.Row("bob"))
        );
        var rows = await pipeline.RowsAsync(batch);
        Assert.Equal([LeadStatus.Scheduled, LeadStatus.Unsent], rows.Select(r => r.Status!.Value));

        Assert.Equal(
            HttpStatusCode.Accepted,
            (await PostAsync(pipeline, rows[0], "stop", """{ "by": "Olga", "why": "asked to be left alone" }""")).Status
        );
        await pipeline.QuietAsync();
        rows = await pipeline.RowsAsync(batch);
        Assert.Equal([LeadStatus.Unsent, LeadStatus.Scheduled], rows.Select(r => r.Status!.Value));
        Assert.Equal([ReasonCode.Stopped], rows[0].Reasons.Select(r => r.Code));

        await pipeline.DropAsync(
            Containers.Config,
            $"campaigns/{TestConfig.Weekly}.json",
            TestConfig.WeeklyCampaign(cap: 5).Content
        );
        await pipeline.QuietAsync();
        Assert.Equal(LeadStatus.Unsent, (await pipeline.RowsAsync(batch))[0].Status);
        Assert.Equal(
            HttpStatusCode.Accepted,
            (await PostAsync(pipeline, rows[0], "route-again", """{ "by": "Olga", "why": "a mistake" }""")).Status
        );
        await pipeline.QuietAsync();

        // Tuesday, 09:05 in New York.
        pipeline.Clock.Advance(TimeSpan.FromDays(3) + TimeSpan.FromMinutes(10));
        await pipeline.QuietAsync();
        rows = await pipeline.RowsAsync(batch);
        Assert.Equal([LeadStatus.Sent, LeadStatus.Sent], rows.Select(r => r.Status!.Value));
        Assert.Empty(rows[0].Reasons);
        Assert.Equal(2, (await pipeline.DeliveredAsync(TestConfig.Weekly)).Count);
        var (status, answer) = await PostAsync(pipeline, rows[0], "stop", """{ "by": "Olga", "why": "too late" }""");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains(TestConfig.Weekly, (string?)answer["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_try_shows_what_a_change_would_do_and_does_nothing()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            TestConfig.Upload(
                TestConfig.Row("ann", "ERP Software", TestConfig.Immediate),
                TestConfig.Row("bob", "ERP Software"),
                TestConfig.Row("cat"),
                TestConfig.Row("dan", "Backup Software", TestConfig.Immediate),
                TestConfig.Row("eve", country: "DE")
            )
        );
        var before = (await pipeline.RowsAsync(batch)).Select(r => r.Status).ToList();

        var changed = TestConfig.Campaign(cap: 3, categories: "\"crm\", \"erp\"", more: ", \"geos\": [\"US\"]").Content;
        var (status, answer) = await pipeline.PostAsync($"campaigns/{TestConfig.Immediate}/try", changed);
        Assert.Equal(HttpStatusCode.OK, status);
        var campaign = Assert.Single(answer["campaigns"]!.AsArray())!;
        Assert.Equal(
            (1, 1, 1),
            (
                (int)campaign["wouldGo"]!["leads"]!,
                (int)campaign["noRoom"]!["leads"]!,
                (int)campaign["wouldWait"]!["leads"]!
            )
        );
        Assert.Equal(1, (int)campaign["noRoom"]!["reasons"]!["Total"]!);
        Assert.Equal(1, (int)campaign["wouldWait"]!["reasons"]!["WrongCategory"]!);
        Assert.Equal(1, (int)campaign["wouldNotHaveGone"]!["reasons"]!["GeoMismatch"]!);
        Assert.Equal((2, 3), ((int)campaign["taken"]!, (int)campaign["cap"]!));

        Assert.StartsWith(
            "$.caps.total: found 3",
            Assert.Single(answer["newWarnings"]!.AsArray())!.ToString(),
            StringComparison.Ordinal
        );
        await pipeline.QuietAsync();
        Assert.Equal(before, (await pipeline.RowsAsync(batch)).Select(r => r.Status));
        (status, answer) = await pipeline.PostAsync(
            $"campaigns/{TestConfig.Immediate}/try",
            changed.Replace("\"total\"", "\"totl\"", StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("'totl'", (string?)answer["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_many_go_as_a_try_said()
    {
        const string other = "INT-XXX-CRM-1";
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(),
            TestConfig.Campaign(other, more: """, "status": "paused" """),
        ]);
        await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(4));
        // Somebody who was sent today, and somebody new who is there twice.
        await pipeline.UploadAsync(
            "infuse-media/b.csv",
            TestConfig.Upload(
                TestConfig.Row("person0", "ERP Software"),
                TestConfig.Row("ann", "ERP Software"),
                TestConfig.Row("ann", "ERP Software", TestConfig.Immediate)
            )
        );
        // What another campaign has.
        Assert.Equal(4, await TryAsync(TestConfig.Campaign(other)));
        Assert.Equal(4, (await pipeline.DeliveredAsync(other)).Count);

        Assert.Equal(1, await TryAsync(TestConfig.Campaign(categories: "\"crm\", \"erp\"")));
        Assert.Equal(5, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);

        async Task<int> TryAsync(ConfigFile file)
        {
            var code = Path.GetFileNameWithoutExtension(file.Path);
            var (_, answer) = await pipeline.PostAsync($"campaigns/{code}/try", file.Content);
            await pipeline.DropAsync(Containers.Config, file.Path, file.Content);
            await pipeline.QuietAsync();
            var tried = answer["campaigns"]!.AsArray().Single(c => (string?)c!["leadCode"] == code)!;
            return (int)tried["wouldGo"]!["leads"]!;
        }
    }

    [Fact]
    public async Task A_category_that_a_campaign_is_open_to_is_not_taken_away_unseen()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        const string without = """{ "categories": [ { "id": "erp", "name": "ERP Software" } ] }""";
        var (status, answer) = await pipeline.PostAsync("categories/try", without);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(
            answer["newWarnings"]!.AsArray(),
            w => w!.ToString().StartsWith($"{TestConfig.Immediate}, ", StringComparison.Ordinal)
        );
        await pipeline.DropAsync(Containers.Config, TestConfig.Categories.Path, without);
        await pipeline.QuietAsync();
        Assert.Contains(
            await pipeline.AllMailsAsync(),
            m =>
                m.Contains("[Admin] Campaign set-up", StringComparison.Ordinal)
                && m.Contains("which is no category any more", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_row_whose_outcome_was_lost_gets_one_again_and_the_others_keep_theirs()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            TestConfig.Upload(
                TestConfig.Row("ann"),
                TestConfig.Row("bob", category: "Backup"),
                TestConfig.Row("cat", category: "Backup")
            )
        );
        var before = await pipeline.RowsAsync(batch);
        Assert.Equal([LeadStatus.Sent, LeadStatus.Unsent, LeadStatus.Unsent], before.Select(r => r.Status!.Value));
        var table = pipeline.Store<LeadStorage>().Table(Tables.Leads);
        var row = (await table.QueryAsync<TableEntity>().Where(e => e.GetInt32("Line") == 3).ToListAsync()).Single();
        await table.UpdateEntityAsync(
            new TableEntity(row.PartitionKey, row.RowKey)
            {
                ["Affiliate"] = row["Affiliate"],
                ["Line"] = row["Line"],
                ["Cells"] = row["Cells"],
            },
            row.ETag,
            TableUpdateMode.Replace
        );
        Assert.Null((await pipeline.RowsAsync(batch))[1].Status);

        var (status, answer) = await pipeline.PostAsync(
            $"batches/{batch.Affiliate}/{batch.Id}/process-again",
            """{ "by": "Olga", "why": "a row without an outcome" }"""
        );
        Assert.Equal((HttpStatusCode.Accepted, 1, 0), (status, (int)answer["rows"]!, (int)answer["missing"]!));
        await pipeline.QuietAsync();
        var after = await pipeline.RowsAsync(batch);
        Assert.Equal(before.Select(r => r.Status), after.Select(r => r.Status));
        Assert.Equal(["Olga", "ValidateLeads", "RouteLeads"], after[1].History.Select(h => h.By));
        Assert.Single(await pipeline.DeliveredAsync(TestConfig.Immediate));

        await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        (_, answer) = await pipeline.PostAsync(
            $"batches/{batch.Affiliate}/{batch.Id}/process-again",
            """{ "by": "Olga", "why": "again" }"""
        );
        Assert.Equal((0, 1), ((int)answer["rows"]!, (int)answer["missing"]!));
        Assert.Contains("have the file uploaded again", (string?)answer["next"], StringComparison.Ordinal);
    }

    private static Task<(HttpStatusCode Status, JsonNode Answer)> PostAsync(
        PipelineUnderTest pipeline,
        Lead lead,
        string act,
        string body
    ) => pipeline.PostAsync($"leads/{lead.Id}/{act}", body);
}
