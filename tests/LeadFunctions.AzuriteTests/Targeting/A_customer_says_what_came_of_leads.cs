using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Targeting.CollectingFeedback;
using LeadFunctions.Targeting.ReportingFeedback;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Targeting;

public sealed class A_customer_says_what_came_of_leads
{
    private const string Other = "INT-ELS-ERE-1";

    private static readonly LeadCode Campaign = LeadCode.Parse(TestConfig.Immediate);

    [Fact]
    public async Task By_file_with_a_receipt_row_by_row_and_one_mail_however_often_it_runs()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync([
            .. TestConfig.Usual,
            TestConfig.Campaign(Other),
        ]);
        var batch = await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(
                TestConfig.Row("ann", leadCode: TestConfig.Immediate),
                TestConfig.Row("bob", leadCode: TestConfig.Immediate),
                TestConfig.Row("cat", leadCode: TestConfig.Immediate),
                TestConfig.Row("dan", leadCode: Other),
                TestConfig.Row("eve", country: "Wakanda", leadCode: TestConfig.Immediate)
            )
        );
        var rows = await pipeline.RowsAsync(batch);
        Assert.Equal(
            [LeadStatus.Sent, LeadStatus.Sent, LeadStatus.Sent, LeadStatus.Sent, LeadStatus.Unusable],
            rows.Select(r => r.Status)
        );
        var file = string.Join(
            "\r\n",
            "E-Mail;Lead ID;Zielgruppe;Status;Grund;Datum",
            "ANN@example.com;;ja;gewonnen;;",
            $";{rows[1].Id};nein;verloren;kein Budget;20.11.2026",
            $";{rows[1].Id};;kontaktiert;;19.11.2026",
            "cat@example.com;;;;;",
            "dan@example.com;;ja;;;",
            "eve@example.com;;ja;;;",
            "nobody@example.com;;ja;;;",
            $"ann@example.com;{rows[1].Id};ja;;;",
            "cat@example.com;;vielleicht;;;",
            "cat@example.com;;;qualifed;;"
        );
        await pipeline.DropAsync(Containers.Feedback, $"{Campaign}/week 47.csv", file);
        await pipeline.QuietAsync();
        await pipeline.Store<ReadFeedback>().HandleAsync($"{Campaign}/week 47.csv", default);
        await pipeline.QuietAsync();

        Assert.Equal(
            [
                "taken",
                "taken",
                "a later word stands",
                "nothing said yet",
                "delivered to another campaign",
                "never delivered to this campaign",
                "no such lead",
                "lead id and address differ",
                "not recognised",
                "not recognised",
            ],
            (await ReceiptAsync(pipeline)).Select(cells => cells[6])
        );
        Assert.Contains("did you mean 'qualified'", (await ReceiptAsync(pipeline))[^1][7], StringComparison.Ordinal);
        var mail = Assert.Single(
            await pipeline.MailsAsync(),
            m => m.Contains($"[Admin] Feedback [{Campaign}]", StringComparison.Ordinal)
        );
        Assert.Contains("Taken: 4. Refused: 6.", mail, StringComparison.Ordinal);
        Assert.DoesNotContain(pipeline.Logs.Lines, line => line.Contains("@example.com", StringComparison.Ordinal));

        rows = await pipeline.RowsAsync(batch);
        Assert.Equal("on target, stage won", Words(rows[0]));
        Assert.Equal("off target, stage lost, no budget", Words(rows[1]));
        Assert.Equal("", Words(rows[2]));
        Assert.Single(rows[1].History, h => h.What.Contains("says of it (2026-11-20)", StringComparison.Ordinal));

        // The same rows in a newer file are no news, and a file of no campaign is told.
        var first = await ReceiptsAsync(pipeline);
        await pipeline.DropAsync(Containers.Feedback, $"{Campaign}/week 48.csv", file);
        await pipeline.DropAsync(Containers.Feedback, "not-a-campaign/x.csv", file);
        await pipeline.DropAsync(Containers.Feedback, $"{Campaign}/other.csv", "Name,Phone\r\nAnn,1\r\n");
        await pipeline.QuietAsync();
        Assert.Equal(
            ["taken before", "taken before", "a later word stands"],
            (await ReceiptAsync(pipeline, first)).Take(3).Select(cells => cells[6])
        );
        var mails = await pipeline.MailsAsync();
        Assert.Contains(mails, m => m.Contains("not the lead code of a campaign", StringComparison.Ordinal));
        Assert.Contains(mails, m => m.Contains("Found no column Lead ID or Email", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_file_again_overtakes_nothing_that_was_said_since()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.Upload(TestConfig.Row("ann")));
        var receipts = new List<string>();
        foreach (var stage in (string[])["lost", "won", "lost"])
        {
            var before = await ReceiptsAsync(pipeline);
            await pipeline.DropAsync(
                Containers.Feedback,
                $"{Campaign}/{stage}.csv",
                $"Email,Stage\r\nann@example.com,{stage}\r\n"
            );
            await pipeline.QuietAsync();
            receipts.Add((await ReceiptAsync(pipeline, before)).Single()[6]);
            // A word of the same second would be as late.
            await Task.Delay(TimeSpan.FromSeconds(1.1));
        }
        Assert.Equal(["taken", "taken", "a later word stands"], receipts);
        var row = (await pipeline.RowsAsync(batch))[0];
        Assert.Equal("stage won", Words(row));
        Assert.Equal(2, row.History.Count(h => h.What.Contains("says of it", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_empty_file_is_told_and_one_without_its_event_is_found()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(1));
        await pipeline.DropAsync(Containers.Feedback, $"{Campaign}/empty.csv", "");
        await pipeline.QuietAsync();
        Assert.Empty(await pipeline.Store<RunStore>().DoneAsync(Jobs.FeedbackFiles, "", default));
        await Eventually.Holds(async () =>
        {
            pipeline.Clock.Advance(TimeSpan.FromMinutes(5));
            await pipeline.QuietAsync();
            return (await pipeline.MailsAsync()).Any(m => m.Contains("The file is empty.", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Over_http_into_facts_the_report_and_the_monthly_mail_and_defects_come_back_once()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(30));
        var rows = await pipeline.RowsAsync(batch);
        var month = $"{rows[0].Matches[0].SentAt:yyyy-MM}";
        var items = new JsonArray([
            .. rows.Take(24)
                .Select(
                    (row, i) =>
                        new JsonObject
                        {
                            ["leadId"] = $"{row.Id}",
                            ["onTarget"] = i >= 4,
                            ["stage"] = i >= 4 ? "contacted" : null,
                            ["reason"] = i < 3 ? "left the company" : null,
                        }
                ),
            new JsonObject { ["email"] = "nobody@example.com", ["onTarget"] = true },
            new JsonObject { ["email"] = "person3@example.com", ["reason"] = "no budget" },
        ]);
        var said = new JsonObject { ["by"] = "Olga", ["feedback"] = items };
        var (status, answer) = await PostAsync(pipeline, "feedback", said);
        Assert.True(status == HttpStatusCode.OK, answer.ToJsonString());
        Assert.Equal((25, 1), ((int)answer["taken"]!, (int)answer["refused"]!));
        Assert.Equal("UnknownLead", (string)answer["items"]![24]!["status"]!);
        Assert.DoesNotContain("@example.com", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(
            "TakenBefore",
            (string)(await PostAsync(pipeline, "feedback", said)).Answer["items"]![0]!["status"]!
        );

        pipeline.Clock.Advance(TimeSpan.FromHours(1));
        await pipeline.QuietAsync();
        var report = JsonNode.Parse(await GetAsync(pipeline, $"feedback?month={month}"))!;
        Assert.Equal((30, 24, 20), ((int)report["sent"]!, (int)report["rated"]!, (int)report["onTarget"]!));
        Assert.Equal("it manager", (string)report["byTitle"]![0]!["value"]!);
        Assert.Equal(3, (int)report["defects"]![0]!["leads"]!);
        Assert.Equal("NoBudget", (string)report["disappointments"]![0]!["value"]!);
        Assert.DoesNotContain(
            "infuse",
            await GetAsync(pipeline, $"feedback?month={month}&format=html"),
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Contains(
            "\"affiliate\",\"infuse-media\"",
            await GetAsync(pipeline, $"feedback?month={month}&format=csv"),
            StringComparison.Ordinal
        );

        // Three defects, and never the disappointment; another number than was seen refuses.
        var defects = JsonNode.Parse(await GetAsync(pipeline, "defects"))!;
        Assert.Equal((3, 3), ((int)defects["returnable"]!, defects["defects"]!.AsArray().Count));
        Assert.Equal(HttpStatusCode.Conflict, (await ReturnAsync(pipeline, 4)).Status);
        Assert.Equal(3, (int)(await ReturnAsync(pipeline, 3)).Answer["returned"]!);
        await pipeline.QuietAsync();
        Assert.Equal(3, (await pipeline.RowsAsync(batch)).Count(r => r.Status == LeadStatus.Returned));
        Assert.Equal(3, (await pipeline.Store<DeliveryStore>().RoomAsync(Campaign, default)).Returned);
        Assert.Equal(0, (int)(await ReturnAsync(pipeline, 0)).Answer["returned"]!);

        // A defect that is named after the window is said to be too late.
        pipeline.Clock.Advance(TimeSpan.FromDays(31));
        await pipeline.QuietAsync();
        await PostAsync(
            pipeline,
            "feedback",
            new JsonObject
            {
                ["by"] = "Olga",
                ["feedback"] = new JsonArray(
                    new JsonObject { ["email"] = "person9@example.com", ["reason"] = "duplicate" }
                ),
            }
        );
        defects = JsonNode.Parse(await GetAsync(pipeline, "defects"))!;
        Assert.Equal(0, (int)defects["returnable"]!);
        Assert.StartsWith("Too late", (string)defects["defects"]![0]!["against"]!, StringComparison.Ordinal);

        // On the second of a month the last one is written, once.
        await Eventually.Holds(async () =>
        {
            pipeline.Clock.Advance(TimeSpan.FromHours(12));
            await pipeline.Store<WriteFeedbackReports>().HandleAsync(default);
            await pipeline.QuietAsync();
            return (await pipeline.FilesAsync(Containers.Reports, $"feedback/{Campaign}/")).Contains(
                    $"feedback/{Campaign}/{month}.html"
                )
                && pipeline.Clock.GetUtcNow().Day >= 2;
        });
        Assert.Contains(
            "30 leads sent",
            await pipeline.ReadAsync(Containers.Reports, $"feedback/{Campaign}/{month}.html"),
            StringComparison.Ordinal
        );
        var monthly = Assert.Single(
            await pipeline.MailsAsync(),
            m => m.Contains($"Northwind in {month}: ", StringComparison.Ordinal)
        );
        Assert.Contains($"[Admin] Feedback [{Campaign}]", monthly, StringComparison.Ordinal);
        Assert.Contains($"feedback of {Campaign} {month}.html", monthly, StringComparison.Ordinal);
        Assert.Contains($"feedback of {Campaign} {month}.csv", monthly, StringComparison.Ordinal);
        Assert.DoesNotContain("person0@", monthly, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Defects_beyond_the_share_that_a_campaign_takes_back_are_not_offered()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(more: """, "returns": { "policy": "refund", "maxShare": 0.34 }"""),
        ]);
        await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(3));
        await pipeline.DropAsync(
            Containers.Feedback,
            $"{Campaign}/a.csv",
            string.Join(
                "\r\n",
                Enumerable.Range(0, 3).Select(i => $"person{i}@example.com,duplicate").Prepend("Email,Reason")
            )
        );
        await pipeline.QuietAsync();
        var defects = JsonNode.Parse(await GetAsync(pipeline, "defects"))!;
        Assert.Equal(1, (int)defects["returnable"]!);
        Assert.Equal([true, false, false], defects["defects"]!.AsArray().Select(d => (bool)d!["isReturnable"]!));
        Assert.Contains("at most 34 %", (string)defects["defects"]![1]!["against"]!, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Conflict, (await ReturnAsync(pipeline, 3)).Status);
        var (_, returned) = await ReturnAsync(pipeline, 1);
        Assert.Equal((1, 0), ((int)returned["returned"]!, (int)returned["left"]!));
        defects = JsonNode.Parse(await GetAsync(pipeline, "defects"))!;
        Assert.Equal((0, 2), ((int)defects["returnable"]!, defects["defects"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_file_that_is_cut_at_every_call_ends_as_one_run_does()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(3));
        await pipeline.Host.StopAsync();
        var path = $"{Campaign}/a.csv";
        await pipeline.DropAsync(
            Containers.Feedback,
            path,
            "Email,On Target,Reason\r\nperson0@example.com,no,left the company\r\n"
                + "person1@example.com,yes,\r\nnobody@example.com,yes,\r\n"
        );
        var line = new CutLine();
        await using (var host = await pipeline.NewHostWithoutFunctionsAsync(line))
        {
            var reading = host.Services.GetRequiredService<ReadFeedback>();
            var calls = await line.CutEverywhereAsync(() => reading.HandleAsync(path, default));
            Assert.True(calls > 10, $"{calls} calls");
        }
        await pipeline.RestartAsync();
        await pipeline.QuietAsync();

        Assert.Equal(["taken", "taken", "no such lead"], (await ReceiptAsync(pipeline)).Select(cells => cells[6]));
        var rows = await pipeline.RowsAsync(batch);
        Assert.Equal(["off target, left the company", "on target", ""], rows.Select(Words));
        Assert.All(rows, row => Assert.True(row.History.Count(h => h.What.Contains("says of it")) <= 1));
        Assert.Single(
            await pipeline.MailsAsync(),
            m => m.Contains($"[Admin] Feedback [{Campaign}]", StringComparison.Ordinal)
        );
        Assert.Single(await pipeline.Store<FactMarkStore>().AllAsync(default));
    }

    [Fact]
    public async Task Two_hosts_and_repeats_in_any_order_end_as_one_run_does()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(12));
        var at = pipeline.Clock.GetUtcNow();
        FeedbackRow Row(int line, string onTarget, string stage) =>
            new(line, "", $"person{line % 12}@example.com", onTarget, stage, "", "");
        IReadOnlyList<FeedbackRow> first = [.. Enumerable.Range(0, 24).Select(i => Row(i, "yes", "won"))];
        IReadOnlyList<FeedbackRow> second = [.. Enumerable.Range(0, 24).Select(i => Row(i, "", "lost"))];
        var take = pipeline.Store<TakeFeedback>();
        await Task.WhenAll(
            take.HandleAsync(Campaign, second, at.AddMinutes(1), "file b", default),
            take.HandleAsync(Campaign, first, at, "file a", default),
            take.HandleAsync(Campaign, second, at.AddMinutes(1), "file b", default)
        );
        await take.HandleAsync(Campaign, first, at, "file a", default);
        Assert.All(await pipeline.RowsAsync(batch), row => Assert.Equal("on target, stage lost", Words(row)));
        Assert.Single(await pipeline.Store<FactMarkStore>().AllAsync(default));
    }

    [Fact]
    public async Task An_erased_person_leaves_no_trace_in_feedback_and_facts_and_is_rated_no_more()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.Upload(TestConfig.Row("ann")));
        const string File = "Email,On Target,Reason\r\nann@example.com,no,denies interest\r\n";
        await pipeline.DropAsync(Containers.Feedback, $"{Campaign}/a.csv", File);
        await pipeline.QuietAsync();
        var (_, export) = await PostToAsync(
            pipeline,
            "api/people/export",
            """{ "email": "ann@example.com", "by": "Olga", "why": "asked" }"""
        );
        Assert.Contains("off target, denies interest", export, StringComparison.Ordinal);
        Assert.Contains("a file in which the customer says what came of leads", export, StringComparison.Ordinal);

        await PostToAsync(
            pipeline,
            "api/people/erase",
            """{ "email": "ann@example.com", "by": "Olga", "why": "asked" }"""
        );
        await Eventually.Holds(async () =>
        {
            pipeline.Clock.Advance(TimeSpan.FromMinutes(5));
            await pipeline.QuietAsync();
            return (await pipeline.FilesAsync(Containers.Feedback)).Count == 0;
        });
        pipeline.Clock.Advance(TimeSpan.FromHours(1));
        await pipeline.QuietAsync();
        foreach (var container in new[] { Containers.Feedback, Containers.Facts, Containers.Reports })
        foreach (var path in await pipeline.FilesAsync(container))
            Assert.DoesNotContain(
                "ann@example.com",
                Encoding.Latin1.GetString(
                    (await pipeline.Store<OutputFiles>().ReadAsync(container, path, default)).ToArray()
                ),
                StringComparison.OrdinalIgnoreCase
            );
        // What is counted stays.
        Assert.Equal("off target, denies interest", Words((await pipeline.RowsAsync(batch))[0]));
        var outcome = await pipeline
            .Store<TakeFeedback>()
            .HandleAsync(
                Campaign,
                [new FeedbackRow(2, "", "ann@example.com", "yes", "", "", "")],
                pipeline.Clock.GetUtcNow(),
                "Olga",
                default
            );
        Assert.Equal(FeedbackStatus.Erased, Assert.Single(outcome).Status);
    }

    private static string Words(Lead lead) =>
        lead.Matches.FirstOrDefault(m => m.LeadCode == Campaign)?.Feedback is { } said ? FeedbackWords.Of(said) : "";

    // Of the newest file.
    private static async Task<IReadOnlyList<string>> ReceiptsAsync(PipelineUnderTest pipeline) =>
        [.. await pipeline.FilesAsync(Containers.Reports, $"{Campaign}/feedback.")];

    // Names of files of one second are in no order.
    private static async Task<IReadOnlyList<string[]>> ReceiptAsync(
        PipelineUnderTest pipeline,
        IReadOnlyList<string>? before = null
    )
    {
        var path = (await ReceiptsAsync(pipeline)).Except(before ?? []).Max()!;
        return
        [
            .. (await pipeline.ReadAsync(Containers.Reports, path))
                .TrimEnd()
                .Split("\r\n")
                .Skip(1)
                .Select(line => line.Split(',', 8)),
        ];
    }

    private static Task<(HttpStatusCode Status, JsonNode Answer)> ReturnAsync(PipelineUnderTest pipeline, int count) =>
        PostAsync(pipeline, "defects/return", new JsonObject { ["by"] = "Olga", ["count"] = count });

    private static async Task<(HttpStatusCode Status, JsonNode Answer)> PostAsync(
        PipelineUnderTest pipeline,
        string what,
        JsonObject body
    )
    {
        var (status, answer) = await PostToAsync(pipeline, $"api/campaigns/{Campaign}/{what}", body.ToJsonString());
        return (status, JsonNode.Parse(answer)!);
    }

    private static async Task<(HttpStatusCode Status, string Answer)> PostToAsync(
        PipelineUnderTest pipeline,
        string path,
        string json
    )
    {
        using var client = Client();
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        var answer = await client.PostAsync(new Uri(pipeline.Host.HttpAddress!, path), body);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> GetAsync(PipelineUnderTest pipeline, string what)
    {
        using var client = Client();
        return await client.GetStringAsync(new Uri(pipeline.Host.HttpAddress!, $"api/campaigns/{Campaign}/{what}"));
    }

    private static HttpClient Client() =>
        new() { DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } } };
}
