using System.Net;
using System.Text.Json.Nodes;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Ops.ActingOnLeads;

public sealed class Ops_act_on_many_leads_and_correct_one
{
    private const string Question = """
        , "smarterQuestions": [ { "symbol": "SQ1", "text": "When will you buy?", "answers": ["Within 3 months", "Within a year"] } ]
        """;
    private const string Signed = "\"by\": \"Olga\", \"why\": \"the customer takes it so\"";

    private static readonly string Header = $"{TestConfig.Header},SQ1";

    [Fact]
    public async Task An_answer_that_is_always_taken_so_is_held_no_more_from_this_affiliate()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Supplier("s2w"),
            TestConfig.Categories,
            TestConfig.Campaign(more: Question),
        ]);
        static string File(params string[] people) =>
            string.Join(
                "\r\n",
                people.Select(p => $"{TestConfig.Row(p, leadCode: TestConfig.Immediate)},next quarter").Prepend(Header)
            );
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", File("ann", "bob"));
        var ids = string.Join(", ", (await pipeline.RowsAsync(batch)).Select(r => $"\"{r.Id}\""));
        var act =
            $$"""{ {{Signed}}, "action": "AcceptAnswer", "symbol": "SQ1", "answer": "Within a year", "always": true, "leads": [{{ids}}]""";

        var (status, would) = await pipeline.PostAsync("leads/actions", act + ", \"try\": true }");
        Assert.Equal((HttpStatusCode.OK, 2), (status, (int)would["changed"]!));
        Assert.Equal(
            """{"affiliate":"infuse-media","symbol":"SQ1","said":"next quarter","answer":"Within a year"}""",
            Assert.Single(would["always"]!.AsArray())!.ToJsonString()
        );
        Assert.Equal(TestConfig.Supplier().Content, await AffiliateAsync(pipeline));

        (status, _) = await pipeline.PostAsync("leads/actions", act + ", \"key\": \"once\" }");
        Assert.Equal(HttpStatusCode.Accepted, status);
        await pipeline.QuietAsync();
        Assert.Equal(
            "Within a year",
            (string?)JsonNode.Parse(await AffiliateAsync(pipeline))!["answers"]!["SQ1"]!["next quarter"]
        );
        var (_, shown) = await GetAsync(pipeline, "configuration/affiliates/infuse-media");
        Assert.Equal(
            ("Olga", "the customer takes it so"),
            ((string?)shown["versions"]![0]!["by"], (string?)shown["versions"]![0]!["why"])
        );

        var next = await pipeline.UploadAsync("infuse-media/b.csv", File("cat"));
        Assert.Equal([LeadStatus.Sent], (await pipeline.RowsAsync(next)).Select(r => r.Status!.Value));
        var others = await pipeline.UploadAsync("s2w/b.csv", File("dan"));
        Assert.Equal([LeadStatus.Held], (await pipeline.RowsAsync(others)).Select(r => r.Status!.Value));
    }

    [Fact]
    public async Task A_held_lead_is_let_go_without_its_answer()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(more: Question),
        ]);
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            $"{Header}\r\n{TestConfig.Row("ann", leadCode: TestConfig.Immediate)},purple\r\n"
        );
        var (status, _) = await ActAsync(pipeline, "Release", (await pipeline.RowsAsync(batch))[0]);
        Assert.Equal(HttpStatusCode.Accepted, status);
        await pipeline.QuietAsync();
        var row = (await pipeline.RowsAsync(batch))[0];
        Assert.Equal(LeadStatus.Unsent, row.Status);
        Assert.Equal([ReasonCode.SmarterAnswersMissing], row.Matches.Single().Reasons.Select(r => r.Code));
        Assert.Contains(row.History, h => h.What.StartsWith("let it go without its answer for SQ1", Ordinal));
        (_, var again) = await ActAsync(pipeline, "Release", row);
        Assert.Contains("expected one that is Held", (string?)again["firstRefused"]![0]!["why"], Ordinal);
    }

    [Fact]
    public async Task A_sent_lead_is_returned_with_others_and_the_campaign_has_room_again()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(
                cap: 1,
                more: """, "returns": { "policy": "replacement", "reasons": ["the customer takes it so"] }"""
            ),
        ]);
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            TestConfig.Upload(TestConfig.Row("ann"), TestConfig.Row("bob"))
        );
        var rows = await pipeline.RowsAsync(batch);
        var act =
            $$"""{ {{Signed}}, "action": "Return", "leadCode": "{{TestConfig.Immediate}}", "leads": ["{{rows[0].Id}}", "{{rows[1].Id}}"]""";
        var (_, would) = await pipeline.PostAsync("leads/actions", act + ", \"try\": true }");
        Assert.Equal((1, 1), ((int)would["changed"]!, (int)would["refused"]!));
        Assert.Equal(LeadStatus.Sent, (await pipeline.RowsAsync(batch))[0].Status);
        var (_, wrong) = await pipeline.PostAsync(
            "leads/actions",
            (act + " }").Replace("the customer takes it so", "no reason", Ordinal)
        );
        Assert.Contains("Reasons that this campaign takes", (string?)wrong["firstRefused"]![0]!["why"], Ordinal);

        var (status, done) = await pipeline.PostAsync("leads/actions", act + " }");
        Assert.Equal((HttpStatusCode.Accepted, 1), (status, (int)done["changed"]!));
        await pipeline.QuietAsync();
        Assert.Equal(
            [LeadStatus.Returned, LeadStatus.Sent],
            (await pipeline.RowsAsync(batch)).Select(r => r.Status!.Value)
        );
    }

    [Fact]
    public async Task What_nobody_can_undo_by_its_leads_offers_no_undoing()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([TestConfig.Supplier(), TestConfig.Categories]);
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(202));
        var unusable = await pipeline.UploadAsync(
            "infuse-media/b.csv",
            TestConfig.Upload(TestConfig.Row("eve", country: "Nowhere"))
        );
        var (_, none) = await ActAsync(pipeline, "Stop", (await pipeline.RowsAsync(unusable))[0]);
        Assert.Equal((0, 1, null), ((int)none["changed"]!, (int)none["refused"]!, none["undo"]));
        var (_, one) = await ActAsync(pipeline, "Stop", (await pipeline.RowsAsync(batch))[0]);
        Assert.Equal((1, "RouteAgain"), ((int)one["changed"]!, (string?)one["undo"]));
        var (_, all) = await pipeline.PostAsync(
            "leads/actions",
            $$"""{ {{Signed}}, "action": "Stop", "filter": { "batch": "{{batch.Id}}" }, "expected": 202 }"""
        );
        Assert.Equal((201, 0, null), ((int)all["changed"]!, all["leads"]!.AsArray().Count, all["undo"]));
    }

    [Fact]
    public async Task A_corrected_value_is_checked_as_if_uploaded_so_and_the_lead_goes()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(more: ", \"geos\": [\"US\"]"),
        ]);
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            TestConfig.Upload(
                TestConfig.Row("ann", country: "Nowhere"),
                TestConfig.Row("bob", country: "DE"),
                TestConfig.Row("cat"),
                TestConfig.Row("dan", "Backup Software")
            )
        );
        var rows = await pipeline.RowsAsync(batch);
        Assert.Equal(
            [LeadStatus.Unusable, LeadStatus.Unsent, LeadStatus.Sent, LeadStatus.Unsent],
            rows.Select(r => r.Status!.Value)
        );

        var (status, would) = await CorrectAsync(pipeline, rows[1], "country", "France", isTried: true);
        Assert.Equal((HttpStatusCode.OK, "Usable"), (status, (string?)would["intake"]));
        Assert.Equal("GeoMismatch", (string?)would["campaigns"]![0]!["reasons"]![0]!["code"]);
        Assert.Equal(rows[1].Cells, (await pipeline.RowsAsync(batch))[1].Cells);
        (status, var refused) = await CorrectAsync(pipeline, rows[1], "country", "Nowhere");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Country not recognised", (string?)refused["detail"], Ordinal);
        (status, refused) = await CorrectAsync(pipeline, rows[2], "country", "DE");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.StartsWith(TestConfig.Immediate, (string?)refused["detail"], Ordinal);
        (status, _) = await CorrectAsync(pipeline, rows[1], "email", "somebody.else@example.com");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);

        foreach (var row in rows.Take(2))
            Assert.Equal(
                HttpStatusCode.Accepted,
                (await CorrectAsync(pipeline, row, "Country", "United States")).Status
            );
        Assert.Equal(
            HttpStatusCode.Accepted,
            (await CorrectAsync(pipeline, rows[3], "category", "CRM Software")).Status
        );
        await pipeline.QuietAsync();
        rows = await pipeline.RowsAsync(batch);
        Assert.All(rows, row => Assert.Equal(LeadStatus.Sent, row.Status));
        Assert.Equal(4, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
        Assert.Contains(
            rows[1].History,
            h => (h.By, h.What) == ("Olga", "corrected country from 'DE' to 'United States': the customer takes it so")
        );
        Assert.Contains("United States", rows[1].Cells);

        // What it was claims nothing any more, so that the person can still come with that.
        var again = await pipeline.UploadAsync(
            "infuse-media/c.csv",
            TestConfig.Upload(TestConfig.Row("dan", "Backup Software"), TestConfig.Row("dan"))
        );
        Assert.Equal(
            [LeadStatus.Unsent, LeadStatus.Omitted],
            (await pipeline.RowsAsync(again)).Select(r => r.Status!.Value)
        );
    }

    [Fact]
    public async Task A_corrected_row_that_no_campaign_is_open_to_has_an_outcome_all_the_same()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            TestConfig.Upload(TestConfig.Row("ann", "Backup Software", country: "Nowhere"), TestConfig.Row("bob"))
        );
        var (status, _) = await CorrectAsync(pipeline, (await pipeline.RowsAsync(batch))[0], "country", "US");
        Assert.Equal(HttpStatusCode.Accepted, status);
        await pipeline.QuietAsync();
        Assert.Equal(
            [LeadStatus.Unsent, LeadStatus.Sent],
            (await pipeline.RowsAsync(batch)).Select(r => r.Status!.Value)
        );
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static Task<string> AffiliateAsync(PipelineUnderTest pipeline) =>
        pipeline.ReadAsync(Containers.Config, "affiliates/infuse-media.json");

    private static Task<(HttpStatusCode Status, JsonNode Answer)> ActAsync(
        PipelineUnderTest pipeline,
        string action,
        Lead lead
    ) => pipeline.PostAsync("leads/actions", $$"""{ {{Signed}}, "action": "{{action}}", "leads": ["{{lead.Id}}"] }""");

    private static Task<(HttpStatusCode Status, JsonNode Answer)> CorrectAsync(
        PipelineUnderTest pipeline,
        Lead lead,
        string column,
        string value,
        bool isTried = false
    ) =>
        pipeline.PostAsync(
            $"leads/{lead.Id}/correct",
            $$"""{ {{Signed}}, "values": { "{{column}}": "{{value}}" }, "try": {{(isTried ? "true" : "false")}} }"""
        );

    private static async Task<(HttpStatusCode Status, JsonNode Answer)> GetAsync(
        PipelineUnderTest pipeline,
        string path
    )
    {
        using var client = Client(pipeline);
        var response = await client.GetAsync(new Uri($"api/{path}", UriKind.Relative));
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    private static HttpClient Client(PipelineUnderTest pipeline) =>
        new()
        {
            BaseAddress = pipeline.Host.HttpAddress,
            DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } },
        };
}
