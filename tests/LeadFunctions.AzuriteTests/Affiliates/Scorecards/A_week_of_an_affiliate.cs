using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using LeadFunctions.Affiliates.Scorecards;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.LocalHost;
using LeadFunctions.Pipeline.SummarisingBatches;
using LeadFunctions.Targeting.AskingForLeads;
using Microsoft.Extensions.DependencyInjection;
using Supplier = LeadFunctions.Foundation.Campaigns.Affiliate;

namespace LeadFunctions.AzuriteTests.Affiliates.Scorecards;

/// <summary>What a scorecard says is followed to the rows, the delivered file, the places and the statement that it
/// tells of. Storage tells the time of uploads by its own clock, so that weeks are those of the present.</summary>
public sealed class A_week_of_an_affiliate
{
    private const string Prices = $$"""
        , "cpl": { "{{TestConfig.Immediate}}": 12.345 },
        "cplRules": { "{{TestConfig.Immediate}}": { "tiers": [ { "from": 4, "cpl": 10 } ] } },
        "targets": { "usable": 0.99, "returned": 0.5, "sentAWeek": 5 }
        """;

    private static readonly AffiliateName Affiliate = AffiliateName.Parse(TestConfig.Affiliate);
    private static readonly LeadCode Campaign = LeadCode.Parse(TestConfig.Immediate);

    [Fact]
    public async Task Its_numbers_lead_to_rows_places_and_the_statement()
    {
        await using var pipeline = await StartAsync();
        var batch = await UploadAsync(pipeline);
        var rows = await pipeline.RowsAsync(batch);
        await ReturnAsync(pipeline, "person1");
        await pipeline.DropAsync(
            Containers.Feedback,
            $"{Campaign}/said.csv",
            "Email,On target\r\nperson2@example.com,yes\r\nperson3@example.com,no\r\n"
        );
        await pipeline.QuietAsync();
        await WriteFactsAsync(pipeline);
        var week = new ScoreWeek(batch.Id.UploadedAt.UtcDay);
        var card = await ShowAsync(pipeline, week);

        // 1 to 4: rows by what they are. 5: by publisher. 6: reasons, with the rows as a spreadsheet counts them.
        Assert.Equal(rows.Count, card.Total.Uploaded);
        Assert.Equal(rows.Count(IsUsable), card.Total.Usable);
        Assert.Equal(rows.Count(r => r.Status == LeadStatus.Unusable), card.Total.Unusable);
        Assert.Equal(rows.Count(r => r.Status == LeadStatus.Omitted), card.Total.NotWanted);
        Assert.Equal(
            (11, 8, 2, 1),
            (card.Total.Uploaded, card.Total.Usable, card.Total.Unusable, card.Total.NotWanted)
        );
        foreach (var publisher in rows.GroupBy(r => r.Source?.SubSource))
            Assert.Equal(publisher.Count(), card.BySubSource.Where(l => l.Value == publisher.Key).Sum(l => l.Uploaded));
        var cost = card.Costs.Single(c => c.Reason == nameof(ReasonCode.InvalidEmail));
        Assert.Equal(rows.Count(r => r.Reasons.Any(x => x.Code == ReasonCode.InvalidEmail)), cost.Rows);
        Assert.Equal(
            rows.Where(r => r.Status == LeadStatus.Unusable).Select(r => ("a.csv", $"{r.Line}")),
            cost.Examples.Select(e => (e.File, e.Row))
        );

        // 7: sent, as the delivered file has it. 8: its worth, as the statement would have it if all were kept.
        var places = await PlacesAsync(pipeline);
        Assert.Equal((await pipeline.DeliveredAsync(TestConfig.Immediate)).Count, card.Total.Sent);
        Assert.Equal(
            Statement
                .Of(
                    Campaign,
                    places.Select(p => SentLead.Of(p)! with { State = CommercialState.Final }),
                    await SettingsAsync(pipeline)
                )
                .Sum(l => l.Amount),
            card.Total.SentAmount
        );
        var times = places.Select(p => SpeedToLead.Of(p.Lead, p.SentAt!.Value)).Order().ToList();
        Assert.Equal((long)SpeedToLead.Percentile(times, 50)!.Value.TotalSeconds, card.Total.P50Seconds);

        // 9: the lead that came back, with its row and reason.
        var back = Assert.Single(card.Returns);
        var returned = places.Single(p => p.Return is not null);
        Assert.Equal(
            ("a.csv", $"{rows.Single(r => r.Id == returned.Lead).Line}", returned.Return!.Reason),
            (back.File, back.Row, back.Reason)
        );
        Assert.Equal(0, card.Total.Returned);

        // 10 to 13: what became of them once their windows closed.
        pipeline.Clock.AdvanceTo(places[0].SentAt!.Value.AddDays(ReturnWindowStore.Days + 1));
        await pipeline.Host.RunTimerAsync("ReturnsWindow");
        await pipeline.QuietAsync();
        await WriteFactsAsync(pipeline);
        var closing = new ScoreWeek(ReturnWindowStore.DayOf(places[0].SentAt!.Value));
        var later = await ShowAsync(pipeline, closing);
        rows = await pipeline.RowsAsync(batch);
        Assert.Equal(rows.Count(r => r.Status == LeadStatus.Final), later.Total.Final);
        Assert.Equal(rows.Count(r => r.Status == LeadStatus.Returned), later.Total.Returned);
        Assert.Equal((7, 1, 0), (later.Total.Final, later.Total.Returned, later.Total.Sent));
        Assert.Equal((1, 2), (later.Total.OnTargetShare!.Hits, later.Total.OnTargetShare.All));
        var statement = later.Statements.Single(s => s.Billable > 0);
        var total = (
            await pipeline.ReadAsync(Containers.Reports, StatementPaths.StatementOf(Affiliate, statement.Month))
        )
            .TrimEnd()
            .Split('\n')[^1];
        Assert.EndsWith(
            FormattableString.Invariant($",{statement.Amount:0.00}"),
            total.Replace("\"", "", StringComparison.Ordinal).TrimEnd(),
            StringComparison.Ordinal
        );
        Assert.Equal(statement.Amount, later.Total.BillableAmount);
        Assert.Equal("Returned", later.Costs[0].Reason);
    }

    [Fact]
    public async Task Is_told_on_monday_once_however_often_it_is_asked_and_whatever_changes_meanwhile()
    {
        await using var pipeline = await StartAsync();
        await UploadAsync(pipeline);
        await WriteFactsAsync(pipeline);
        await ToMondayAsync(pipeline);
        await TellAsync(pipeline.Host);
        await ReturnAsync(pipeline, "person1");
        await TellAsync(pipeline.Host);
        await pipeline.QuietAsync();

        var mails = await pipeline.MailsAsync();
        var mine = Assert.Single(mails, m => m.Contains("Your leads in week", StringComparison.Ordinal));
        Assert.Contains("infuse-media.example", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("s2w", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("Northwind", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("person1", mine, StringComparison.Ordinal);
        Assert.Contains("missed, beyond chance", mine, StringComparison.Ordinal);
        var ops = Assert.Single(mails, m => m.Contains("[Admin] Scorecards, week", StringComparison.Ordinal));
        Assert.Contains("infuse-media", ops, StringComparison.Ordinal);
        var week = new ScoreWeek(pipeline.Clock.GetUtcNow().UtcDay).Before(1);
        Assert.Equal(
            [
                $"scorecards/{week}.csv",
                $"scorecards/{week}.html",
                $"scorecards/{week}/infuse-media.csv",
                $"scorecards/{week}/infuse-media.html",
            ],
            (await pipeline.FilesAsync(Containers.Reports, "scorecards/")).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Cut_at_any_call_and_told_by_two_hosts_at_once_it_is_told_once()
    {
        await using var pipeline = await StartAsync();
        await UploadAsync(pipeline);
        await WriteFactsAsync(pipeline);
        var cut = new CutLine();
        await using var first = await pipeline.NewHostWithoutFunctionsAsync(cut);
        await using var second = await pipeline.NewHostWithoutFunctionsAsync();
        await pipeline.RestartWithoutAsync(typeof(TellScorecardsTrigger));
        await ToMondayAsync(pipeline);
        Assert.InRange(await cut.CutEverywhereAsync(() => TellAsync(first)), 15, 200);
        await Task.WhenAll(TellAsync(first), TellAsync(second));
        await pipeline.QuietAsync();
        var mails = await pipeline.MailsAsync();
        Assert.Single(mails, m => m.Contains("Your leads in week", StringComparison.Ordinal));
        Assert.Single(mails, m => m.Contains("[Admin] Scorecards, week", StringComparison.Ordinal));

        // The same facts are the same files.
        var week = new ScoreWeek(pipeline.Clock.GetUtcNow().UtcDay).Before(1);
        var path = ScorecardPaths.ReportOf(week, Affiliate, "csv");
        var again = await second
            .Services.GetRequiredService<MakeScorecard>()
            .OfAsync(await SettingsAsync(pipeline), week, default);
        Assert.Equal(
            Encoding.UTF8.GetString(await ScorecardPages.CsvAsync(again)).TrimStart('\uFEFF'),
            (await pipeline.ReadRawAsync(Containers.Reports, path)).TrimStart('\uFEFF')
        );
    }

    [Fact]
    public async Task An_affiliate_sees_its_own_and_ops_who_is_asked_for_how_many()
    {
        await using var pipeline = await StartAsync();
        await UploadAsync(pipeline);
        await WriteFactsAsync(pipeline);
        using var http = Http(pipeline);
        var key = (string)
            JsonNode.Parse(
                await (
                    await http.PostAsJsonAsync("api/affiliates/s2w/access", new { by = "Dana Reyes", why = "begins" })
                ).Content.ReadAsStringAsync()
            )!["key"]!;
        var week = new ScoreWeek(pipeline.Clock.GetUtcNow().UtcDay);
        using var own = new HttpClient { BaseAddress = pipeline.Host.HttpAddress! };
        Assert.Equal(HttpStatusCode.Unauthorized, (await own.GetAsync("api/my/scorecard")).StatusCode);
        own.DefaultRequestHeaders.Add("x-affiliate-key", key);
        var card = (await own.GetFromJsonAsync<ScorecardView>($"api/my/scorecard?week={week}", Answer.Options))!;
        Assert.Equal(("s2w", 0, 0), (card.Affiliate.Value, card.Total.Uploaded, card.Total.Sent));
        var page = await own.GetStringAsync($"api/my/scorecard?week={week}&format=html");
        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.DoesNotContain("infuse", page, StringComparison.Ordinal);

        var asks = (await http.GetFromJsonAsync<AsksView>($"api/campaigns/{Campaign}/asks", Answer.Options))!;
        Assert.Equal((Campaign, 8, 0), (asks.LeadCode, asks.Taken, asks.Missing));
    }

    [Fact]
    public async Task Who_could_bring_what_a_campaign_lacks_is_in_mondays_mail_and_list()
    {
        await using var pipeline = await StartAsync(
            $", \"ends\": \"{TimeProvider.System.GetUtcNow().AddDays(60):yyyy-MM-dd}\""
        );
        await UploadAsync(pipeline);
        await WriteFactsAsync(pipeline);
        pipeline.Clock.Advance(TimeSpan.FromDays(21));
        await ToMondayAsync(pipeline);
        await TellAsync(pipeline.Host);
        await pipeline.QuietAsync();

        using var http = Http(pipeline);
        var asks = (await http.GetFromJsonAsync<AsksView>($"api/campaigns/{Campaign}/asks", Answer.Options))!;
        Assert.True(asks.IsBehind);
        Assert.InRange(asks.Missing, 50, 400);
        Assert.Equal(asks.Missing, asks.Asked + asks.Left);
        var line = asks.Affiliates[0];
        Assert.Equal((Affiliate, 12.345m), (line.Affiliate, line.Cpl));
        Assert.InRange(line.Leads, 1, asks.Missing);
        Assert.Equal((int)(line.AWeek * asks.Weeks), line.Leads);
        Assert.Contains($"{line.Leads} more leads for {Campaign}", line.Message!, StringComparison.Ordinal);
        Assert.StartsWith("Not asked: ", asks.Affiliates[1].Why, StringComparison.Ordinal);

        var week = new ScoreWeek(pipeline.Clock.GetUtcNow().UtcDay).Before(1);
        Assert.Contains(
            line.Message!,
            await pipeline.ReadAsync(Containers.Reports, ScorecardPaths.AskListOf(week)),
            StringComparison.Ordinal
        );
        var ops = Assert.Single(
            await pipeline.MailsAsync(),
            m => m.Contains($"[Admin] Scorecards, week {week.Number}", StringComparison.Ordinal)
        );
        Assert.Contains($"{asks.Missing} leads are missing", ops, StringComparison.Ordinal);
    }

    private static Task<PipelineUnderTest> StartAsync(string ofCampaign = "") =>
        PipelineUnderTest.StartNowAsync(
            TestConfig.Supplier(more: Prices),
            TestConfig.Supplier("s2w"),
            TestConfig.Categories,
            TestConfig.Campaign(more: ofCampaign)
        );

    private static async Task<Batch> UploadAsync(PipelineUnderTest pipeline)
    {
        var good = Enumerable.Range(0, 8).Select(i => $"{TestConfig.Row($"person{i}")},{(i < 5 ? "News" : "")}");
        return await pipeline.UploadAsync(
            "infuse-media/a.csv",
            string.Join(
                "\r\n",
                [
                    $"{TestConfig.Header},Publisher",
                    .. good,
                    $"{TestConfig.Row("person0")},News",
                    $"{TestConfig.Row("bad").Replace("@", " at ", StringComparison.Ordinal)},News",
                    $"{TestConfig.Row("worse").Replace("@", "", StringComparison.Ordinal)},",
                    "",
                ]
            )
        );
    }

    private static bool IsUsable(Lead row) => row.Status is not (null or LeadStatus.Unusable or LeadStatus.Omitted);

    private static async Task ReturnAsync(PipelineUnderTest pipeline, string person)
    {
        await pipeline
            .Store<ReturnOne>()
            .AnswerAsync(
                Campaign,
                new ReturnAct
                {
                    By = "Olga",
                    Reason = "left the company",
                    Email = $"{person}@example.com",
                },
                default
            );
        await pipeline.QuietAsync();
    }

    private static async Task<IReadOnlyList<Delivery>> PlacesAsync(PipelineUnderTest pipeline) =>
        await pipeline.Store<DeliveryStore>().OfAsync(Campaign).ToListAsync();

    private static async Task<Supplier> SettingsAsync(PipelineUnderTest pipeline) =>
        (await pipeline.Store<CurrentConfiguration>().GetAsync(default)).Affiliates[Affiliate];

    private static async Task WriteFactsAsync(PipelineUnderTest pipeline)
    {
        pipeline.Clock.Advance(TimeSpan.FromHours(2));
        await pipeline.Store<WriteFacts>().HandleAsync(default);
        await pipeline.QuietAsync();
    }

    private static async Task ToMondayAsync(PipelineUnderTest pipeline)
    {
        var monday = pipeline.Clock.GetUtcNow().UtcDay.Monday.AddDays(7);
        pipeline.Clock.AdvanceTo(new DateTimeOffset(monday, new TimeOnly(8, 0), TimeSpan.Zero));
        await pipeline.QuietAsync();
    }

    private static Task TellAsync(LocalFunctionsHost host) =>
        host.Services.GetRequiredService<TellScorecards>().HandleAsync(default);

    private static async Task<ScorecardView> ShowAsync(PipelineUnderTest pipeline, ScoreWeek week)
    {
        using var http = Http(pipeline);
        return (
            await http.GetFromJsonAsync<ScorecardView>(
                $"api/affiliates/{Affiliate}/scorecard?week={week}",
                Answer.Options
            )
        )!;
    }

    private static HttpClient Http(PipelineUnderTest pipeline)
    {
        var http = new HttpClient { BaseAddress = pipeline.Host.HttpAddress! };
        http.DefaultRequestHeaders.Add("x-functions-key", PipelineUnderTest.FunctionKey);
        return http;
    }
}
