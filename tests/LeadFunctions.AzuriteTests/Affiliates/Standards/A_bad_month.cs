using System.Net.Http.Json;
using System.Text;
using LeadFunctions.Affiliates.Standards;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.LocalHost;
using LeadFunctions.Pipeline.ReceivingUploads;
using LeadFunctions.Pipeline.SummarisingBatches;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Affiliates.Standards;

/// <summary>An affiliate whose rows are bad: warned, paused, its files kept, on probation, and healthy again. Storage
/// tells the time of uploads by its own clock, so that what came on other days is put into facts.</summary>
public sealed class A_bad_month
{
    private const int Cap = 300;
    private const int OnProbation = Cap / 10;

    private const string Rule = "\"name\": \"unusable rows\", \"measure\": \"unusable\", \"limit\": 0.15";
    private const string OfCampaign = $"\"campaign\": \"{TestConfig.Immediate}\"";

    private const string NotInForce = "is not in force for";

    private static readonly AffiliateName Affiliate = AffiliateName.Parse(TestConfig.Affiliate);

    [Fact]
    public async Task Is_warned_paused_kept_on_probation_and_healthy_again()
    {
        await using var pipeline = await StartAsync();
        var today = pipeline.Clock.GetUtcNow().UtcDay;
        await BadDaysAsync(pipeline, today.AddDays(-5), 5);
        await LookAsync(pipeline, days: 1);
        await AssertIsAsync(pipeline, StandingState.Warned);
        Assert.Equal(2, await MailsAsync(pipeline, "warned"));

        // Uploads of a warned affiliate are taken.
        await pipeline.UploadAsync("infuse-media/before.csv", TestConfig.People(3, "early"));
        await BadDaysAsync(pipeline, today.AddDays(1), 7);
        await LookAsync(pipeline, days: 8);
        await AssertIsAsync(pipeline, StandingState.Paused);

        await pipeline.DropAsync(Containers.Uploads, "infuse-media/kept1.csv", TestConfig.People(60, "first"));
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/kept2.csv", TestConfig.People(5, "second"));
        await FindAsync(pipeline);
        Assert.Single(await pipeline.BatchesAsync());
        Assert.Equal(
            2,
            (await pipeline.MailsAsync()).Count(m => m.Contains("breaches a standard", StringComparison.Ordinal))
        );
        // Nobody asks for them again as long as it is paused.
        var found = Found(pipeline);
        await FindAsync(pipeline);
        await FindAsync(pipeline);
        Assert.Equal(found, Found(pipeline));
        await pipeline.Store<LeadFunctions.Ops.Auditing.Audit>().HandleAsync(default);
        await pipeline.QuietAsync();
        Assert.Single(await pipeline.BatchesAsync());

        await LookAsync(pipeline, days: 14);
        await AssertIsAsync(pipeline, StandingState.Probation);
        await FindAsync(pipeline);
        await FindAsync(pipeline);
        Assert.Equal([3, 60], (await pipeline.BatchesAsync()).Select(b => b.Rows).Order());
        // A tenth of the cap, beyond what it had.
        Assert.Equal(3 + OnProbation, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);

        await WriteFactsAsync(pipeline);
        await LookAsync(pipeline, days: 1);
        await AssertIsAsync(pipeline, StandingState.Healthy);
        await FindAsync(pipeline);
        Assert.Equal([3, 5, 60], (await pipeline.BatchesAsync()).Select(b => b.Rows).Order());
        Assert.Equal(68, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);

        // Bad days of before do not count again.
        await LookAsync(pipeline, days: 1);
        await AssertIsAsync(pipeline, StandingState.Healthy);
        var standing = Assert.Single((await ShowAsync(pipeline)).Standings);
        Assert.Equal(
            [StandingState.Healthy, StandingState.Probation, StandingState.Paused, StandingState.Warned],
            standing.History.Select(c => c.To)
        );
        foreach (var word in new[] { "warned", "paused", "on probation", "healthy" })
            Assert.Equal(2, await MailsAsync(pipeline, word));
    }

    [Fact]
    public async Task Looked_at_by_two_hosts_at_once_and_cut_at_any_call_it_is_told_once()
    {
        await using var pipeline = await StartAsync();
        var today = pipeline.Clock.GetUtcNow().UtcDay;
        var cut = new CutLine();
        await using var first = await pipeline.NewHostWithoutFunctionsAsync(cut);
        await using var second = await pipeline.NewHostWithoutFunctionsAsync();
        await BadDaysAsync(pipeline, today.AddDays(-5), 5);

        pipeline.Clock.Advance(TimeSpan.FromDays(1));
        var calls = await cut.CutEverywhereAsync(() => Look(first));
        Assert.InRange(calls, 10, 200);
        await pipeline.QuietAsync();
        await AssertIsAsync(pipeline, StandingState.Warned);
        Assert.Equal(2, await MailsAsync(pipeline, "warned"));

        await BadDaysAsync(pipeline, today.AddDays(1), 7);
        pipeline.Clock.Advance(TimeSpan.FromDays(8));
        await Task.WhenAll(Enumerable.Range(0, 3).SelectMany(_ => new[] { Look(first), Look(second) }));
        await pipeline.QuietAsync();
        await AssertIsAsync(pipeline, StandingState.Paused);
        Assert.Equal(2, await MailsAsync(pipeline, "paused"));
        Assert.Equal(2, (await pipeline.Store<StandingStore>().AllAsync(default)).Single().History.Count);
    }

    [Fact]
    public async Task Ops_hold_a_state_begin_a_probation_and_let_the_numbers_decide_again()
    {
        await using var pipeline = await StartAsync();
        var until = pipeline.Clock.GetUtcNow().AddDays(2);
        await OverrideAsync(pipeline, $"\"holdPaused\",\"until\":\"{until:O}\"");
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/kept.csv", TestConfig.People(3));
        await FindAsync(pipeline);
        Assert.Empty(await pipeline.BatchesAsync());
        await LookAsync(pipeline, days: 1);
        await AssertIsAsync(pipeline, StandingState.Paused);
        Assert.Equal(2, await MailsAsync(pipeline, "paused"));
        var held = Assert.Single((await ShowAsync(pipeline)).Standings);
        Assert.Equal(("Olga Ops", until), (held.Override!.By, held.Override.Until));

        await OverrideAsync(pipeline, "\"beginProbation\"");
        await FindAsync(pipeline);
        Assert.Single(await pipeline.BatchesAsync());
        await OverrideAsync(pipeline, $"\"holdHealthy\",\"until\":\"{until:O}\"");
        await AssertIsAsync(pipeline, StandingState.Healthy);
    }

    [Theory]
    [InlineData("beginProbation")]
    [InlineData("end")]
    public async Task A_probation_that_is_asked_for_again_gives_its_share_of_the_cap_once(string again)
    {
        await using var pipeline = await StartAsync();
        await OverrideAsync(pipeline, "\"beginProbation\"");
        await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(OnProbation + 20));
        Assert.Equal(OnProbation, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
        await OverrideAsync(pipeline, $"\"{again}\"");
        pipeline.Clock.Advance(TimeSpan.FromHours(26));
        await pipeline.QuietAsync();
        Assert.Equal(OnProbation, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
    }

    [Fact]
    public async Task A_kept_file_of_repeats_does_not_stop_the_next_one()
    {
        await using var pipeline = await StartAsync();
        await pipeline.UploadAsync("infuse-media/before.csv", TestConfig.People(40, "early"));
        var until = pipeline.Clock.GetUtcNow().AddDays(2);
        await OverrideAsync(pipeline, $"\"holdPaused\",\"until\":\"{until:O}\"");
        var (early, first) = (Rows("early", 40), Rows("first", 20));
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/kept1.csv", TestConfig.Upload([.. early, .. first]));
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/kept2.csv", TestConfig.People(41, "second"));
        await FindAsync(pipeline);
        pipeline.Clock.Advance(TimeSpan.FromDays(1));
        await OverrideAsync(pipeline, "\"beginProbation\"");
        await FindAsync(pipeline);
        await FindAsync(pipeline);
        Assert.Equal([40, 41, 60], (await pipeline.BatchesAsync()).Select(b => b.Rows).Order());
        await WriteFactsAsync(pipeline);
        await LookAsync(pipeline, days: 2);
        await AssertIsAsync(pipeline, StandingState.Healthy);

        static IEnumerable<string> Rows(string prefix, int count) =>
            Enumerable.Range(0, count).Select(i => TestConfig.Row($"{prefix}{i}"));
    }

    [Theory]
    [InlineData("\"category\": \"erp\"")]
    [InlineData($"\"campaign\": \"{TestConfig.Weekly}\"")]
    public async Task A_narrow_probation_takes_files_until_there_are_enough_rows_of_its_own(string narrow)
    {
        await using var pipeline = await StartAsync(
            RulesOf($$"""{ {{Rule}}, {{narrow}}, "consequence": "pause" }"""),
            TestConfig.WeeklyCampaign(categories: "\"erp\"")
        );
        await OverrideAsync(pipeline, "\"beginProbation\"");
        var others = Enumerable.Range(0, 60).Select(i => TestConfig.Row($"other{i}"));
        await DropKeptAsync("kept1", [.. others, .. Own("first", 5)]);
        await DropKeptAsync("kept2", Own("second", 60));
        await DropKeptAsync("kept3", Own("third", 55));
        pipeline.Clock.Advance(TimeSpan.FromHours(1));
        await FindAsync(pipeline);
        await FindAsync(pipeline);
        await FindAsync(pipeline);
        Assert.Equal([60, 65], (await pipeline.BatchesAsync()).Select(b => b.Rows).Order());
        await WriteFactsAsync(pipeline);
        await LookAsync(pipeline, days: 2);
        await AssertIsAsync(pipeline, StandingState.Healthy);

        Task DropKeptAsync(string name, IEnumerable<string> rows) =>
            pipeline.DropAsync(Containers.Uploads, $"infuse-media/{name}.csv", TestConfig.Upload([.. rows]));

        static IEnumerable<string> Own(string prefix, int count) =>
            Enumerable.Range(0, count).Select(i => TestConfig.Row($"{prefix}{i}", "ERP Software", TestConfig.Weekly));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{ "name": "bad rows", "measure": "unusable", "limit": 0.15 }""")]
    [InlineData($$"""{ {{Rule}}, "affiliates": ["other-media"] }""")]
    public async Task A_standard_that_goes_while_it_pauses_tells_that_it_is_not_in_force_any_more(string rules)
    {
        await using var pipeline = await StartAsync(more: TestConfig.Supplier("other-media"));
        var cut = new CutLine();
        await using var host = await pipeline.NewHostWithoutFunctionsAsync(cut);
        var until = pipeline.Clock.GetUtcNow().AddDays(20);
        await OverrideAsync(pipeline, $"\"holdPaused\",\"until\":\"{until:O}\"");
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/kept.csv", TestConfig.People(5));
        await FindAsync(pipeline);
        Assert.Empty(await pipeline.BatchesAsync());
        await ConfigureAsync(pipeline, RulesOf(rules));
        pipeline.Clock.Advance(TimeSpan.FromHours(1));
        var calls = await cut.CutEverywhereAsync(() => Look(host));
        Assert.InRange(calls, 2, 200);
        await pipeline.QuietAsync();
        Assert.Equal(2, await MailsAsync(pipeline, "healthy"));
        Assert.Equal(2, (await pipeline.MailsAsync()).Count(m => m.Contains(NotInForce, StringComparison.Ordinal)));
        Assert.Contains(pipeline.Logs.Lines, l => l.Contains(NotInForce, StringComparison.Ordinal));
        Assert.Empty(await pipeline.Store<StandingStore>().OfAsync(Affiliate, default));
        await FindAsync(pipeline);
        Assert.Single(await pipeline.BatchesAsync());
        await LookAsync(pipeline, days: 2);
        Assert.Equal(2, await MailsAsync(pipeline, "healthy"));
    }

    [Theory]
    [InlineData("")]
    [InlineData($$"""{ {{Rule}}, {{OfCampaign}}, "capShare": 0.9 }""")]
    public async Task Leads_that_wait_for_a_lowered_cap_go_once_a_file_of_standards_gives_it_back(string rules)
    {
        await using var pipeline = await StartAsync(RulesOf($$"""{ {{Rule}}, {{OfCampaign}}, "capShare": 0.1 }"""));
        var until = pipeline.Clock.GetUtcNow().AddDays(2);
        await OverrideAsync(pipeline, $"\"holdPaused\",\"until\":\"{until:O}\"");
        await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(OnProbation + 20));
        Assert.Equal(OnProbation, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
        await ConfigureAsync(pipeline, RulesOf(rules));
        Assert.Equal(OnProbation + 20, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
    }

    [Fact]
    public async Task A_standard_is_tried_on_the_last_90_days()
    {
        await using var pipeline = await StartAsync();
        await BadDaysAsync(pipeline, pipeline.Clock.GetUtcNow().UtcDay.AddDays(-40), 20);
        var tried = await TryAsync(pipeline, 0.15);
        var subject = Assert.Single(tried.Subjects);
        Assert.Equal(90, subject.Days.Count);
        Assert.Equal(
            [StandingState.Warned, StandingState.Paused, StandingState.Probation],
            subject.Changes.Reverse().Select(c => c.To).Take(3)
        );
        Assert.Empty(Assert.Single((await TryAsync(pipeline, 0.9)).Subjects).Changes);
        Assert.Empty((await ShowAsync(pipeline)).Standings);
    }

    [Fact]
    public async Task Its_numbers_and_those_of_scores_lead_to_rows()
    {
        await using var pipeline = await StartAsync();
        var people = Enumerable.Range(0, 130).Select(i => TestConfig.Row(i % 5 == 0 ? $"no-address {i}" : $"ann{i}"));
        var batch = await pipeline.UploadAsync("infuse-media/mixed.csv", TestConfig.Upload(people));
        await WriteFactsAsync(pipeline);
        // From four in the morning on the day before is looked at: the second day is always one of those.
        await LookAsync(pipeline, days: 2);
        var rows = await pipeline.RowsAsync(batch);
        var (all, bad) = (rows.Count, rows.Count(r => r.Status == LeadStatus.Unusable));
        Assert.Equal((130, 26), (all, bad));

        // 1 to 6: what the standard counts, its interval, and the same by trying it.
        var numbers = Assert.Single((await ShowAsync(pipeline)).Standings).Numbers!;
        var (low, high) = Wilson.Of(bad, all, 2.58);
        Assert.Equal((all, bad), (numbers.All, numbers.Hits));
        Assert.Equal(bad / (double)all, numbers.Share, 9);
        Assert.Equal((low, high), (numbers.Low, numbers.High), Near);
        Assert.Equal(0.15m, numbers.Limit);
        var day = Assert.Single((await TryAsync(pipeline, 0.9)).Subjects).Days.Last(d => d.All > 0);
        Assert.Equal((all, bad), (day.All, day.Hits));

        // 7 to 11: a score from its parts, and the parts from the row.
        var lead = rows.First(r => r.Status == LeadStatus.Sent);
        var score = Assert.Single(lead.Matches).Score!;
        var on = batch.Id.UploadedAt.UtcDay;
        Assert.Equal("IT Manager", lead.Data!.JobTitle);
        Assert.Equal(8, score.Parts.Single(p => p.Item == ScoreItem.Level).Points);
        Assert.Equal(14, score.Parts.Single(p => p.Item == ScoreItem.Category).Points);
        Assert.Equal(
            Math.Round(score.Parts.Sum(p => p.Kind == ScoreKind.Penalty ? -(double)p.Points : p.On(on))),
            score.At(on).Score
        );
        Assert.Equal(score.GradeOn(on), score.At(on).Grade);
    }

    private static bool Near((double, double) a, (double, double) b) =>
        Math.Abs(a.Item1 - b.Item1) < 1e-9 && Math.Abs(a.Item2 - b.Item2) < 1e-9;

    // Without the timer, so that the test says when it is looked.
    private static async Task<PipelineUnderTest> StartAsync(ConfigFile? standards = null, params ConfigFile[] more)
    {
        var pipeline = await PipelineUnderTest.StartNowAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(cap: Cap),
            standards ?? TestConfig.Standards,
            .. more,
        ]);
        await pipeline.RestartWithoutAsync(typeof(HoldToStandardsTrigger));
        return pipeline;
    }

    private static ConfigFile RulesOf(string rules) => new("standards.json", $$"""{ "rules": [ {{rules}} ] }""");

    private static async Task ConfigureAsync(PipelineUnderTest pipeline, ConfigFile file)
    {
        await pipeline.DropAsync(Containers.Config, file.Path, file.Content);
        await pipeline.QuietAsync();
    }

    private static async Task BadDaysAsync(PipelineUnderTest pipeline, DateOnly from, int days)
    {
        for (var day = from; day < from.AddDays(days); day = day.AddDays(1))
        {
            var at = new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero);
            var batch = BatchId.Of(at, "infuse-media/bad.csv", $"{day}");
            using var file = new MemoryStream();
            await LeadColumns.Table.WriteAsync(
                file,
                Groups(Enumerable.Range(1, 40).Select(row => Fact(at, batch, row))),
                default
            );
            await pipeline.DropAsync(Containers.Facts, FactFiles.PathOf(batch), file.ToArray());
        }
    }

    private static LeadFact Fact(DateTimeOffset at, BatchId batch, int row) =>
        new()
        {
            UploadedAt = at,
            Affiliate = Affiliate.Value,
            Batch = batch.Value,
            Row = row,
            Status = row <= 20 ? LeadStatus.Unusable : LeadStatus.Unsent,
            Reasons = row <= 20 ? [ReasonCode.InvalidEmail] : [],
        };

    private static async IAsyncEnumerable<IReadOnlyList<LeadFact>> Groups(IEnumerable<LeadFact> facts)
    {
        await Task.CompletedTask;
        yield return [.. facts];
    }

    private static async Task LookAsync(PipelineUnderTest pipeline, int days)
    {
        pipeline.Clock.Advance(TimeSpan.FromDays(days));
        await Look(pipeline.Host);
        await Look(pipeline.Host);
        await pipeline.QuietAsync();
    }

    private static Task Look(LocalFunctionsHost host) =>
        host.Services.GetRequiredService<HoldToStandards>().HandleAsync(default);

    private static int Found(PipelineUnderTest pipeline) =>
        pipeline.Logs.Lines.Count(line => line.Contains("An upload was found", StringComparison.Ordinal));

    private static async Task FindAsync(PipelineUnderTest pipeline)
    {
        await pipeline.QuietAsync();
        await pipeline.Store<FindUploads>().FindOldAsync(default);
        await pipeline.QuietAsync();
    }

    private static async Task WriteFactsAsync(PipelineUnderTest pipeline)
    {
        pipeline.Clock.Advance(TimeSpan.FromHours(2));
        await pipeline.Store<WriteFacts>().HandleAsync(default);
    }

    private static async Task AssertIsAsync(PipelineUnderTest pipeline, StandingState state) =>
        Assert.Equal(state, Assert.Single(await pipeline.Store<StandingStore>().OfAsync(Affiliate, default)).State);

    private static async Task<int> MailsAsync(PipelineUnderTest pipeline, string state) =>
        (await pipeline.MailsAsync()).Count(m =>
            m.Contains($"Quality of your leads: {state}", StringComparison.Ordinal)
            || (
                m.Contains("[Admin] Standards [infuse-media]", StringComparison.Ordinal)
                && m.Contains($"is {state} now", StringComparison.Ordinal)
            )
        );

    private static async Task OverrideAsync(PipelineUnderTest pipeline, string kind)
    {
        using var http = Http(pipeline);
        using var body = Json(
            $$"""{"affiliate":"infuse-media","rule":"Unusable Rows","by":"Olga Ops","why":"known fault","kind":{{kind}}}"""
        );
        using var answer = await http.PostAsync("api/standards/overrides", body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        await pipeline.QuietAsync();
    }

    private static async Task<StandardsView> ShowAsync(PipelineUnderTest pipeline)
    {
        using var http = Http(pipeline);
        return (await http.GetFromJsonAsync<StandardsView>("api/standards", Answer.Options))!;
    }

    private static async Task<StandardTried> TryAsync(PipelineUnderTest pipeline, double limit)
    {
        using var http = Http(pipeline);
        using var body = Json($$"""{ "rules": [ { "name": "tried", "measure": "unusable", "limit": {{limit}} } ] }""");
        using var answer = await http.PostAsync("api/standards/try", body);
        return (await answer.Content.ReadFromJsonAsync<StandardTried>(Answer.Options))!;
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static HttpClient Http(PipelineUnderTest pipeline)
    {
        var http = new HttpClient { BaseAddress = pipeline.Host.HttpAddress! };
        http.DefaultRequestHeaders.Add("x-functions-key", PipelineUnderTest.FunctionKey);
        return http;
    }
}
