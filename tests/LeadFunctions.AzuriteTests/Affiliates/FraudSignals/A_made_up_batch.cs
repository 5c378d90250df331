using System.Net;
using System.Net.Http.Json;
using System.Text;
using LeadFunctions.Affiliates.FraudSignals;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.LocalHost;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Affiliates.FraudSignals;

/// <summary>A batch whose rows were made up: flagged, told once, marked; its leads are sent all the same.</summary>
public sealed class A_made_up_batch
{
    private const int People = 60;

    private static readonly AffiliateName Affiliate = AffiliateName.Parse(TestConfig.Affiliate);

    [Fact]
    public async Task Is_flagged_and_told_with_its_rows_and_its_leads_are_sent()
    {
        await using var pipeline = await StartAsync();
        var batch = await pipeline.UploadAsync("infuse-media/made-up.csv", MadeUp());
        await LookAsync(pipeline);
        await LookAsync(pipeline);

        var mail = Assert.Single(await MailsAsync(pipeline));
        Assert.Contains("numbered addresses", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("lead7@", mail, StringComparison.Ordinal);
        var flag = Assert.Single((await ShowAsync(pipeline)).Flags);
        Assert.Equal((batch.Id, null), (flag.Batch, flag.Mark));
        var numbered = Assert.Single(flag.Signals, s => s.Signal == FlagSignal.NumberedAddresses);
        Assert.Equal(Enumerable.Range(2, 50), numbered.Rows);
        Assert.Contains(flag.Signals, s => s.Signal == FlagSignal.UnrelatedAddresses);
        Assert.Contains(flag.Signals, s => s.Signal == FlagSignal.OddTimes);
        Assert.Equal(People, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
    }

    [Fact]
    public async Task Is_told_once_also_by_two_hosts_at_once_and_cut_at_any_call()
    {
        await using var pipeline = await StartAsync();
        var cut = new CutLine();
        await using var first = await pipeline.NewHostWithoutFunctionsAsync(cut);
        await using var second = await pipeline.NewHostWithoutFunctionsAsync();
        await pipeline.UploadAsync("infuse-media/first.csv", MadeUp());
        var calls = await cut.CutEverywhereAsync(() => Look(first));
        Assert.InRange(calls, 6, 100);
        await pipeline.QuietAsync();
        Assert.Single(await MailsAsync(pipeline));

        await pipeline.UploadAsync("infuse-media/second.csv", MadeUp("other"));
        await Task.WhenAll(Enumerable.Range(0, 3).SelectMany(_ => new[] { Look(first), Look(second) }));
        await pipeline.QuietAsync();
        Assert.Equal(2, (await MailsAsync(pipeline)).Count);
        Assert.Equal(2, (await ShowAsync(pipeline)).Flags.Count);
    }

    [Fact]
    public async Task Is_marked_and_counted_for_each_signal_and_a_clean_one_cannot_be()
    {
        await using var pipeline = await StartAsync();
        var batch = await pipeline.UploadAsync("infuse-media/made-up.csv", MadeUp());
        var clean = await pipeline.UploadAsync("infuse-media/clean.csv", TestConfig.Upload(TestConfig.Row("ann")));
        await LookAsync(pipeline);

        Assert.Equal(HttpStatusCode.OK, await MarkAsync(pipeline, batch, "false"));
        Assert.Equal(HttpStatusCode.OK, await MarkAsync(pipeline, batch, "confirmed"));
        Assert.Equal(HttpStatusCode.NotFound, await MarkAsync(pipeline, clean, "confirmed"));
        Assert.Equal(HttpStatusCode.BadRequest, await MarkAsync(pipeline, batch, "perhaps"));
        var shown = await ShowAsync(pipeline);
        var mark = Assert.Single(shown.Flags).Mark!;
        Assert.Equal((FlagVerdict.Confirmed, "Olga Ops", "nobody knows us"), (mark.Verdict, mark.By, mark.Why));
        Assert.Contains(new SignalCount(FlagSignal.NumberedAddresses, 1, 1, 0), shown.Signals);
        Assert.Contains(new SignalCount(FlagSignal.Burst, 0, 0, 0), shown.Signals);
        // Looking again leaves the mark.
        await LookAsync(pipeline);
        Assert.NotNull(Assert.Single((await ShowAsync(pipeline)).Flags).Mark);
    }

    [Fact]
    public async Task Costs_its_leads_points_when_a_campaign_tries_them_again()
    {
        await using var pipeline = await StartAsync(cap: 40);
        var batch = await pipeline.UploadAsync("infuse-media/made-up.csv", MadeUp());
        await LookAsync(pipeline);
        var more = TestConfig.Campaign(cap: 1_000);
        await pipeline.DropAsync(LeadFunctions.Foundation.Storage.Containers.Config, more.Path, more.Content);
        await pipeline.QuietAsync();
        var rows = await pipeline.RowsAsync(batch);
        Assert.All(rows, row => Assert.Equal(LeadStatus.Sent, row.Status));
        Assert.Equal(
            People - 40,
            rows.Count(r => r.Matches.Single().Score!.Parts.Any(p => p.Item == ScoreItem.FlaggedBatch))
        );
    }

    // Without the timer, so that the test says when it is looked.
    private static async Task<PipelineUnderTest> StartAsync(int cap = 1_000)
    {
        var pipeline = await PipelineUnderTest.StartNowAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(cap: cap)
        );
        await pipeline.RestartWithoutAsync(typeof(FlagBatchesTrigger));
        return pipeline;
    }

    private static string MadeUp(string word = "lead") =>
        string.Join(
            "\r\n",
            Enumerable
                .Range(1, People)
                .Select(i =>
                    $"{word}{i}@example.com,Ann{(char)('a' + (i % 26))},Miller,Contoso {i},IT Manager,US,201-500,CRM Software,,2026-01-02 10:11:12"
                )
                .Prepend($"{TestConfig.Header},Consent Time")
        );

    private static async Task LookAsync(PipelineUnderTest pipeline)
    {
        await Look(pipeline.Host);
        await pipeline.QuietAsync();
    }

    private static Task Look(LocalFunctionsHost host) =>
        host.Services.GetRequiredService<FlagBatches>().HandleAsync(default);

    private static async Task<IReadOnlyList<string>> MailsAsync(PipelineUnderTest pipeline) =>
        [
            .. (await pipeline.MailsAsync()).Where(m =>
                m.Contains("[Admin] Suspicious batch [infuse-media]", StringComparison.Ordinal)
            ),
        ];

    private static async Task<HttpStatusCode> MarkAsync(PipelineUnderTest pipeline, Batch batch, string verdict)
    {
        using var http = Http(pipeline);
        using var body = new StringContent(
            $$"""{"affiliate":"infuse-media","verdict":"{{verdict}}","by":"Olga Ops","why":"nobody knows us"}""",
            Encoding.UTF8,
            "application/json"
        );
        using var answer = await http.PostAsync($"api/flags/{batch.Id}/mark", body);
        return answer.StatusCode;
    }

    private static async Task<FlagsView> ShowAsync(PipelineUnderTest pipeline)
    {
        using var http = Http(pipeline);
        return (await http.GetFromJsonAsync<FlagsView>($"api/flags?affiliate={Affiliate}", Answer.Options))!;
    }

    private static HttpClient Http(PipelineUnderTest pipeline)
    {
        var http = new HttpClient { BaseAddress = pipeline.Host.HttpAddress! };
        http.DefaultRequestHeaders.Add("x-functions-key", PipelineUnderTest.FunctionKey);
        return http;
    }
}
