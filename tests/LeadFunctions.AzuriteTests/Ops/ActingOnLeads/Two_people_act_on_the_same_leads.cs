using System.Net;
using System.Text.Json.Nodes;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Ops.ActingOnLeads;

public sealed class Two_people_act_on_the_same_leads
{
    private const string Question = """
        , "smarterQuestions": [ { "symbol": "SQ1", "text": "When will you buy?", "answers": ["Within 3 months", "Within a year"] } ]
        """;

    [Fact]
    public async Task Who_undoes_a_stop_lets_go_none_that_a_colleague_stopped_before()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.WeeklyCampaign(),
        ]);
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(2));
        var rows = await pipeline.RowsAsync(batch);
        await ActAsync(pipeline, "Piet", "Stop", [rows[1]]);
        var (_, done) = await ActAsync(pipeline, "Olga", "Stop", rows);
        Assert.Equal(("RouteAgain", $"[\"{rows[0].Id}\"]"), ((string?)done["undo"], done["leads"]!.ToJsonString()));
        Assert.Equal(
            $"The lead {rows[1].Id} is stopped already.",
            (string?)Assert.Single(done["firstRefused"]!.AsArray())!["why"]
        );
        var (_, again) = await ActAsync(pipeline, "Olga", "Stop", rows);
        Assert.Equal(done.ToJsonString(), again.ToJsonString());
        (_, again) = await ActAsync(pipeline, "Olga", "Stop", rows, key: "again");
        Assert.Equal((0, "Nothing was done."), ((int)again["changed"]!, (string?)again["next"]));
    }

    [Fact]
    public async Task What_is_tried_again_is_stopped_by_its_undoing_only_where_it_was_stopped()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(cap: 1),
        ]);
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(3));
        var waiting = (await pipeline.RowsAsync(batch)).Skip(1).ToList();
        var (_, none) = await ActAsync(pipeline, "Olga", "RouteAgain", waiting);
        Assert.Null(none["undo"]);
        await ActAsync(pipeline, "Piet", "Stop", [waiting[0]]);
        var (_, one) = await ActAsync(pipeline, "Piet", "RouteAgain", waiting);
        Assert.Equal(("Stop", $"[\"{waiting[0].Id}\"]"), ((string?)one["undo"], one["leads"]!.ToJsonString()));
    }

    [Fact]
    public async Task A_lead_that_one_stopped_stays_so_when_another_corrects_it()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(more: ", \"geos\": [\"US\"]"),
        ]);
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            TestConfig.Upload(TestConfig.Row("ann", country: "DE"))
        );
        var row = (await pipeline.RowsAsync(batch))[0];
        await ActAsync(pipeline, "Piet", "Stop", [row]);
        const string Corrected = """{ "by": "Olga", "why": "because", "values": { "country": "US" } }""";
        var (status, done) = await pipeline.PostAsync($"leads/{row.Id}/correct", Corrected);
        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Contains("stays stopped", (string?)done["next"], StringComparison.Ordinal);
        await pipeline.QuietAsync();
        row = (await pipeline.RowsAsync(batch))[0];
        Assert.Equal(("US", true), (row.Data!.Country, row.IsStoppedByOps));
        Assert.Empty(await pipeline.DeliveredAsync(TestConfig.Immediate));

        await ActAsync(pipeline, "Piet", "RouteAgain", [row]);
        await pipeline.QuietAsync();
        Assert.Equal(LeadStatus.Sent, (await pipeline.RowsAsync(batch))[0].Status);
    }

    [Fact]
    public async Task An_answer_that_one_accepted_stands_when_another_corrects_another_value()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(more: $"{Question}, \"geos\": [\"US\"]"),
        ]);
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            $"{TestConfig.Header},SQ1\r\n{TestConfig.Row("ann", leadCode: TestConfig.Immediate, country: "DE")},purple\r\n"
        );
        await ActAsync(pipeline, "Olga", "AcceptAnswer", await pipeline.RowsAsync(batch), Answer("Within a year"));
        await pipeline.QuietAsync();
        var row = (await pipeline.RowsAsync(batch))[0];
        Assert.Equal([ReasonCode.GeoMismatch], row.Matches.Single().Reasons.Select(r => r.Code));
        await pipeline.PostAsync(
            $"leads/{row.Id}/correct",
            """{ "by": "Piet", "why": "because", "values": { "country": "US" } }"""
        );
        await pipeline.QuietAsync();
        row = (await pipeline.RowsAsync(batch))[0];
        Assert.Equal((LeadStatus.Sent, "Within a year"), (row.Status, row.Data!.Answers["SQ1"]));
    }

    [Fact]
    public async Task What_is_corrected_is_not_sent_through_by_a_word_about_its_former_values()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(cap: 1, more: ", \"geos\": [\"US\"]"),
        ]);
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            TestConfig.Upload(TestConfig.Row("ann"), TestConfig.Row("bob", country: "DE"))
        );
        var row = (await pipeline.RowsAsync(batch))[1];
        await ActAsync(
            pipeline,
            "Olga",
            "SendThrough",
            [row],
            $", \"leadCode\": \"{TestConfig.Immediate}\", \"confirm\": true"
        );
        await pipeline.QuietAsync();
        var (_, done) = await pipeline.PostAsync(
            $"leads/{row.Id}/correct",
            """{ "by": "Piet", "why": "because", "values": { "country": "FR" } }"""
        );
        Assert.Contains("GeoMismatch", done["campaigns"]!.ToJsonString(), StringComparison.Ordinal);
        await pipeline.QuietAsync();
        Assert.Contains(
            ReasonCode.GeoMismatch,
            (await pipeline.RowsAsync(batch))[1].Matches.Single().Reasons.Select(r => r.Code)
        );
    }

    [Fact]
    public async Task Of_two_answers_that_are_accepted_at_once_the_first_stands_and_the_second_is_told()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(more: Question),
        ]);
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            $"{TestConfig.Header},SQ1\r\n{TestConfig.Row("ann", leadCode: TestConfig.Immediate)},purple\r\n"
        );
        var rows = await pipeline.RowsAsync(batch);
        var both = await Task.WhenAll(
            ActAsync(pipeline, "Olga", "AcceptAnswer", rows, Answer("Within 3 months")),
            ActAsync(pipeline, "Piet", "AcceptAnswer", rows, Answer("Within a year"))
        );
        await pipeline.QuietAsync();
        Assert.Equal(1, both.Sum(b => (int)b.Answer["changed"]!));
        var row = (await pipeline.RowsAsync(batch))[0];
        var entry = Assert.Single(row.History, h => h.What.Contains("accepted '", StringComparison.Ordinal));
        var (by, answer) =
            (int)both[0].Answer["changed"]! == 1 ? ("Olga", "Within 3 months") : ("Piet", "Within a year");
        Assert.Equal((by, answer), (entry.By, row.Data!.Answers["SQ1"]));
    }

    [Fact]
    public async Task A_key_names_one_act_and_always_goes_with_answers_alone()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.WeeklyCampaign(),
        ]);
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(2));
        var rows = await pipeline.RowsAsync(batch);
        var (status, _) = await ActAsync(pipeline, "Olga", "Stop", [rows[0]], key: "one");
        Assert.Equal(HttpStatusCode.Accepted, status);
        (status, var refused) = await ActAsync(pipeline, "Olga", "Stop", [rows[1]], key: "one");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("named another act", (string?)refused["detail"], StringComparison.Ordinal);
        Assert.False((await pipeline.RowsAsync(batch))[1].IsStopped);

        (status, refused) = await ActAsync(pipeline, "Olga", "Stop", [rows[1]], ", \"always\": true");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("$.always", (string?)refused["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_colleague_had_always_taken_otherwise_is_named_when_it_is_tried_and_when_it_is_done()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(Asking);
        var rows = await SayPurpleAsync(pipeline, "ann", "bob");
        await AlwaysAsync(pipeline, "Olga", "Within 3 months", rows[0]);
        await pipeline.QuietAsync();
        foreach (var isTried in (string[])["true", "false"])
        {
            var (_, told) = await AlwaysAsync(pipeline, "Piet", "Within a year", rows[1], $", \"try\": {isTried}");
            Assert.Equal("Within 3 months", (string?)Assert.Single(told["always"]!.AsArray())!["before"]);
        }
    }

    [Fact]
    public async Task Nothing_is_kept_in_an_affiliates_file_that_was_refused_for_what_it_names()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(Asking);
        var rows = await SayPurpleAsync(pipeline, "ann");
        var refused = TestConfig.Supplier(more: ", \"cpl\": { \"INT-NOB-ODY-0001\": 100 }");
        await pipeline.DropAsync(Containers.Config, refused.Path, refused.Content);
        await pipeline.QuietAsync();
        foreach (var isTried in (string[])["true", "false"])
        {
            var (status, told) = await AlwaysAsync(pipeline, "Piet", "Within a year", rows[0], $", \"try\": {isTried}");
            Assert.Equal(HttpStatusCode.Conflict, status);
            Assert.Contains("'INT-NOB-ODY-0001'", (string?)told["detail"], StringComparison.Ordinal);
        }
        Assert.Equal(refused.Content, await pipeline.ReadAsync(Containers.Config, refused.Path));
        Assert.Equal(LeadStatus.Held, (await pipeline.RowsAsync((await pipeline.BatchesAsync())[0]))[0].Status);
    }

    private static ConfigFile[] Asking =>
        [TestConfig.Supplier(), TestConfig.Categories, TestConfig.Campaign(more: Question)];

    private static async Task<IReadOnlyList<Lead>> SayPurpleAsync(PipelineUnderTest pipeline, params string[] people)
    {
        var rows = people.Select(p => $"{TestConfig.Row(p, leadCode: TestConfig.Immediate)},purple");
        var file = string.Join("\r\n", rows.Prepend($"{TestConfig.Header},SQ1"));
        return await pipeline.RowsAsync(await pipeline.UploadAsync("infuse-media/a.csv", file));
    }

    private static Task<(HttpStatusCode Status, JsonNode Answer)> AlwaysAsync(
        PipelineUnderTest pipeline,
        string by,
        string answer,
        Lead lead,
        string more = ""
    ) => ActAsync(pipeline, by, "AcceptAnswer", [lead], $"{Answer(answer)}, \"always\": true{more}");

    private static string Answer(string answer) => $", \"symbol\": \"SQ1\", \"answer\": \"{answer}\"";

    private static Task<(HttpStatusCode Status, JsonNode Answer)> ActAsync(
        PipelineUnderTest pipeline,
        string by,
        string action,
        IReadOnlyList<Lead> leads,
        string more = "",
        string? key = null
    ) =>
        pipeline.PostAsync(
            "leads/actions",
            $$"""{ "by": "{{by}}", "why": "because", "action": "{{action}}", "key": "{{key ?? $"{by} {action} {leads.Count}"}}", "leads": [{{string.Join(
                ", ",
                leads.Select(l => $"\"{l.Id}\"")
            )}}]{{more}} }"""
        );
}
