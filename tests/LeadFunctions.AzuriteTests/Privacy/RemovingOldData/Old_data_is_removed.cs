using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Pipeline.SummarisingBatches;
using LeadFunctions.Privacy.RemovingOldData;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Privacy.RemovingOldData;

public sealed class Old_data_is_removed
{
    private const string Person =
        $"{Canary.Email},{Canary.FirstName},{Canary.LastName},Contoso,IT Manager,US,201-500,CRM Software,,{Canary.Phone}";

    /// <summary>What the rules of the storage account remove by the age of the file.</summary>
    private static readonly string[] LeftToRules =
    [
        "uploads/",
        "returns/",
        "feedback/",
        "receipts/",
        "deliveries/",
        "outbox/",
        "runs/webhooks/",
        "runs/routing/",
    ];

    private static readonly LeadCode Immediate = LeadCode.Parse(TestConfig.Immediate);

    [Fact]
    public async Task Each_storage_call_cut_once_but_not_money_counts_and_what_is_still_needed()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(
            TestConfig.Supplier(more: $$""", "cpl": { "{{TestConfig.Immediate}}": 12.35 } """),
            TestConfig.Categories,
            TestConfig.Campaign()
        );
        await pipeline.RestartWithoutAsync(typeof(RemoveOldDataTrigger));
        var begin = pipeline.Clock.GetUtcNow();
        var old = await pipeline.UploadAsync(
            "infuse-media/old.csv",
            Upload(Person, Person.Replace(",US,", ",Nowhere,", StringComparison.Ordinal))
        );
        var mixed = await pipeline.UploadAsync(
            "infuse-media/mixed.csv",
            Upload(
                $"{TestConfig.Row("ann", country: "Nowhere")},",
                $"{TestConfig.Row("bob", "Backup Software")},",
                $"{TestConfig.Row("cat", "ERP Software")},"
            )
        );
        await FlagAsync(pipeline, old);
        await LiveOnAsync(pipeline, begin);
        var told = await TellingAsync(pipeline);
        var money = await MoneyAsync(pipeline, begin);

        Assert.True(told.Count > 5, string.Join('\n', told));
        Assert.Equal("infuse-media,3,1,0,1,0,0", Counts(await ReadAsync(pipeline, await TryAsync(pipeline))));
        Assert.Equal(told.Count, (await TellingAsync(pipeline)).Count);
        await RemoveAsync(pipeline);
        // Within the hour.
        await pipeline.Store<WriteFacts>().HandleAsync(default);

        Assert.Equal([], await TellingAsync(pipeline));
        var flags = (await pipeline.Store<FlagStore>().FindAsync(old.Affiliate, old.Id, default))!;
        Assert.Equal((FlagLevel.Amber, 2, 0), (flags.Level, flags.Counters.Rows, flags.Signals.Single().Rows.Count));
        Assert.Equal(
            "infuse-media,3,1,0,1,0,0",
            Counts(await ReadAsync(pipeline, $"retention/{begin.AddDays(110):yyyy-MM-dd}"))
        );
        Assert.Equal(money, await MoneyAsync(pipeline, begin));
        // What was said of a lead is counted for as long as its row is.
        Assert.Equal(
            FeedbackReason.DeniesInterest,
            (await pipeline.RowsAsync(old))[0].Matches.Single(m => m.Feedback is not null).Feedback!.Standing
        );
        Assert.Equal(
            [LeadStatus.Returned, LeadStatus.Unusable],
            (await pipeline.RowsAsync(old)).Select(r => r.Status!.Value)
        );
        Assert.DoesNotContain(
            await pipeline.FilesAsync(Containers.Receipts),
            f => f.EndsWith($"{old.Id}.csv", StringComparison.Ordinal)
        );
        Assert.Equal(
            [true, false, false],
            (await pipeline.RowsAsync(mixed)).Select(r => r.Cells.All(c => c.Length == 0))
        );
        Assert.Equal(
            ["bob@example.com", "cat@example.com"],
            (await pipeline.RowsAsync(mixed)).Skip(1).Select(r => r.Data!.Email)
        );
        await AssertStaysSoAsync(pipeline, begin, old);
    }

    // A return over HTTP, another by file, a campaign after 85 days for one that waited; at two months nothing is
    // Its own look may be first.
    private static async Task FlagAsync(PipelineUnderTest pipeline, Batch batch)
    {
        var flags = new BatchFlags(batch.Affiliate, batch.Id, batch.Id.UploadedAt, 0.5)
        {
            Signals = [new FoundSignal(FlagSignal.SharedPhone, 1, null, "2 rows share 1 phone", [2, 3])],
            Counters = new FlagCounters { Rows = 2 },
            IsTold = true,
        };
        await pipeline.Store<FlagStore>().AddAsync(flags, default);
        await pipeline.Store<FlagStore>().ChangeAsync(batch.Affiliate, batch.Id, _ => flags, default);
    }

    // A return over HTTP, another by file, a campaign after four months for one that waited; at two months nothing is
    // old enough.
    private static async Task LiveOnAsync(PipelineUnderTest pipeline, DateTimeOffset begin)
    {
        await pipeline
            .Store<ReturnOne>()
            .AnswerAsync(
                Immediate,
                new ReturnAct
                {
                    By = "Olga",
                    Reason = $"{Canary.FirstName} left",
                    Email = Canary.Email,
                },
                default
            );
        await pipeline.DropAsync(
            Containers.Returns,
            $"{TestConfig.Immediate}/back.csv",
            $"email,reason\r\n{Canary.Email},left\r\n"
        );
        await pipeline.DropAsync(
            Containers.Feedback,
            $"{TestConfig.Immediate}/said.csv",
            $"email,on target,reason\r\n{Canary.Email},no,denies interest\r\n"
        );
        await pipeline.QuietAsync();
        await RunAsync(pipeline, begin.AddDays(34), "ReturnsWindow");
        pipeline.Clock.AdvanceTo(begin.AddDays(60));
        await pipeline.Store<RemoveOldData>().HandleAsync(default);
        Assert.Empty(await pipeline.FilesAsync(Containers.Reports, "retention/"));
        pipeline.Clock.AdvanceTo(begin.AddDays(85));
        var late = TestConfig.Campaign("INT-LTE-ERP-1004", categories: "\"erp\"");
        await pipeline.DropAsync(Containers.Config, late.Path, late.Content);
        await pipeline.QuietAsync();
        pipeline.Clock.AdvanceTo(begin.AddDays(110));
    }

    private static async Task RemoveAsync(PipelineUnderTest pipeline)
    {
        await pipeline.Host.StopAsync();
        var line = new CutLine();
        await using var host = await pipeline.NewHostWithoutFunctionsAsync(line);
        // A chunk a slice, so that the walk is handed on.
        var removal = ActivatorUtilities.CreateInstance<RemoveOldData>(
            host.Services,
            new RetentionOptions(90) { ChunksASlice = 1 }
        );
        for (var slice = 0; slice < 3; slice++)
            await line.CutEverywhereAsync(() => removal.HandleAsync(default));
        await pipeline.RestartAsync();
    }

    private static async Task AssertStaysSoAsync(PipelineUnderTest pipeline, DateTimeOffset begin, Batch old)
    {
        var counts = (await pipeline.BatchesAsync()).ToDictionary(
            b => b.Id,
            b => b.Counts.OrderBy(c => c.Key).ToList()
        );
        foreach (var batch in counts.Keys)
            await pipeline
                .Store<BatchProgress>()
                .SummariseAsync(AffiliateName.Parse(TestConfig.Affiliate), batch, default);
        await RunAsync(pipeline, begin.AddDays(111), "RemoveOldData");
        Assert.All(
            await pipeline.BatchesAsync(),
            batch => Assert.Equal(counts[batch.Id], batch.Counts.OrderBy(c => c.Key))
        );
        // Of the batch that is done nobody talks any more.
        Assert.Equal(
            "infuse-media,0,1,0,1,0,1",
            Counts(await ReadAsync(pipeline, $"retention/{begin.AddDays(111):yyyy-MM-dd}"))
        );
        Assert.Equal([], await TellingAsync(pipeline));
        Assert.Equal(
            HttpStatusCode.Conflict,
            (
                await PostAsync(pipeline, $"leads/{old.Id}-0000001/route-again", """{ "by": "Olga", "why": "a try" }""")
            ).StatusCode
        );
        var again = Assert.Single(
            await pipeline.RowsAsync(await pipeline.UploadAsync("infuse-media/again.csv", Upload(Person)))
        );
        Assert.Equal(
            (LeadStatus.Omitted, ReasonCode.AlreadyTaken),
            (again.Status!.Value, Assert.Single(again.Reasons).Code)
        );
    }

    private static async Task RunAsync(PipelineUnderTest pipeline, DateTimeOffset at, string timer)
    {
        pipeline.Clock.AdvanceTo(at);
        Assert.True(await pipeline.Host.RunTimerAsync(timer));
        await pipeline.QuietAsync();
    }

    private static async Task<IReadOnlyList<string>> TellingAsync(PipelineUnderTest pipeline) =>
        [
            .. Canary
                .FoundIn(await WholeAccount.TextsAsync(pipeline))
                .Where(f =>
                    !LeftToRules.Any(rule => f.StartsWith(rule, StringComparison.Ordinal))
                    && !f.EndsWith(" Domain: quokkaworks.example", StringComparison.Ordinal)
                ),
        ];

    private static async Task<(string Statement, int Taken, int Returned)> MoneyAsync(
        PipelineUnderTest pipeline,
        DateTimeOffset begin
    )
    {
        var day = DateOnly.FromDateTime(begin.UtcDateTime);
        await pipeline.Store<WriteStatements>().WriteAsync(day, day, default);
        var room = await pipeline.Store<DeliveryStore>().RoomAsync(Immediate, default);
        return (
            await pipeline.ReadAsync(Containers.Reports, $"infuse-media/statement-{begin:yyyy-MM}.csv"),
            room.Total,
            room.Returned
        );
    }

    private static async Task<string> TryAsync(PipelineUnderTest pipeline)
    {
        var answer = await PostAsync(pipeline, "retention/try", """{ "days": 90 }""");
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await pipeline.Store<RemoveOldData>().HandleTrialsAsync(default);
        return ((string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["report"]!)[
            (Containers.Reports.Length + 1)..
        ];
    }

    private static async Task<HttpResponseMessage> PostAsync(PipelineUnderTest pipeline, string path, string body)
    {
        using var client = new HttpClient
        {
            DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } },
        };
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await client.PostAsync(new Uri(pipeline.Host.HttpAddress!, $"api/{path}"), content);
    }

    // Without the month, which is that of today.
    private static string Counts(IReadOnlyList<string> report) =>
        string.Join(',', report[1].Split(',').Where((_, i) => i != 1));

    private static async Task<IReadOnlyList<string>> ReadAsync(PipelineUnderTest pipeline, string report)
    {
        Assert.Contains(
            "<table>",
            await pipeline.ReadAsync(Containers.Reports, $"{report}.html"),
            StringComparison.Ordinal
        );
        return (await pipeline.ReadAsync(Containers.Reports, $"{report}.csv"))
            .TrimStart('\uFEFF')
            .TrimEnd()
            .Split("\r\n");
    }

    private static string Upload(params string[] rows) =>
        string.Join("\r\n", rows.Prepend($"{TestConfig.Header},Phone")) + "\r\n";
}
