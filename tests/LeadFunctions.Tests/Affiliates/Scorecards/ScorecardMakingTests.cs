using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Affiliates.AdmittingAffiliates;
using LeadFunctions.Affiliates.Scorecards;
using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Affiliates.Scorecards;

public sealed partial class ScorecardMakingTests
{
    private const string Campaign = "INT-FFA-ESF-2541";

    [Fact]
    public void Campaigns_and_sub_sources_sum_up_to_the_total() =>
        Prop.ForAll(
                CountedRows.Lists.ToArbitrary(),
                rows =>
                {
                    var card = Of(CountedRows.Counted(rows).Counts);
                    return new Func<ScoreLine, int>[]
                    {
                        l => l.Uploaded,
                        l => l.Usable,
                        l => l.Unusable,
                        l => l.NotWanted,
                        l => l.NotJudged,
                        l => l.Sent,
                        l => l.Final,
                        l => l.Returned,
                        l => l.OnTargetShare?.All ?? 0,
                    }.All(of =>
                        card.ByCampaign.Sum(of) == of(card.Total) && card.BySubSource.Sum(of) == of(card.Total)
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_counts_are_the_same_scorecard_also_when_it_was_stored() =>
        Prop.ForAll(
                CountedRows.Lists.ToArbitrary(),
                rows =>
                {
                    var card = Json.Write(Of(CountedRows.Counted(rows).Counts));
                    return card == Json.Write(Of(CountedRows.Counted(Enumerable.Reverse(rows)).Counts))
                        && card == Json.Write(Json.Read<ScorecardView>(card));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_the_week_is_compared_with_is_the_eight_weeks_before_without_itself()
    {
        var card = Of(
            new Dictionary<ScoreKey, ScoreCount>
            {
                [Key(0)] = Rows(10, 90),
                [Key(1)] = Rows(300, 0),
                [Key(8)] = Rows(600, 100),
            }
        );
        var share = card.Total.UsableShare!;
        Assert.Equal((10, 100, 1000), (share.Hits, share.All, share.BeforeAll));
        Assert.Equal(0.9, share.Before!.Share, 6);
        Assert.Equal(ScoreVerdict.Worse, share.AgainstBefore);
        Assert.Equal(["2026-W39", "2026-W46", "2026-W47"], new[] { 0, 7, 8 }.Select(i => card.Weeks[i].Week));
    }

    [Fact]
    public void It_says_what_is_wrong_how_sure_that_is_and_what_to_do()
    {
        var card = Of(
            new Dictionary<ScoreKey, ScoreCount>
            {
                [Key(0)] = Rows(80, 40) with { Sent = 60, Seconds = [60], AgeDays = [3] },
            },
            new AffiliateTargets
            {
                Usable = 0.9m,
                SentAWeek = 50,
                AgeDays = 14,
            }
        );
        Assert.Equal(
            [ScoreVerdict.Worse, ScoreVerdict.Better, ScoreVerdict.Better],
            card.Findings.Select(f => f.Verdict)
        );
        Assert.Equal(
            "Usable rows: 80 of 120, 66.7 %; the true share is likely between 57.8 % and 74.5 %. Target 90.0 %: missed, beyond chance.",
            card.Findings[0].Told
        );
        Assert.StartsWith("Correct the rows", card.Findings[0].WhatToDo, StringComparison.Ordinal);
        Assert.Equal("Leads sent in the week: 60. Target 50: met.", card.Findings[1].Told);
        Assert.Contains(
            card.Notes,
            n => n.Contains("returns are counted from 2026-12-16 on", StringComparison.Ordinal)
        );
        Assert.Contains("There are no weeks before to compare with.", card.Notes);
    }

    [Fact]
    public void Of_few_ratings_it_says_that_they_are_few()
    {
        var card = Of(
            new Dictionary<ScoreKey, ScoreCount>
            {
                [Key(0)] = new()
                {
                    Final = 50,
                    Rated = 3,
                    OnTarget = 3,
                },
            }
        );
        Assert.Contains(card.Notes, n => n.StartsWith("Only 3 of these leads are rated", StringComparison.Ordinal));
        Assert.InRange(card.Total.OnTargetShare!.Range.Share, 0.8, 0.95);
    }

    [Fact]
    public void The_five_reasons_that_cost_most_are_named_with_their_rows_and_what_to_do()
    {
        var places = Enumerable
            .Range(1, 20)
            .ToDictionary(i => new LeadId(Sample.Batch, i), i => new RowPlace("week47.csv", $"{i + 1}"));
        var card = Of(
            new Dictionary<ScoreKey, ScoreCount> { [Key(0)] = Rows(80, 40) },
            reasons:
            [
                Reason(ReasonCode.Duplicate, 50, 1),
                Reason(ReasonCode.InvalidEmail, 9, 2),
                Reason(ReasonCode.PlaceholderName, 8, 3),
                Reason(ReasonCode.FieldTooLong, 7, 4),
                Reason(ReasonCode.GeoMismatch, 6, 5),
                Reason(ReasonCode.TooOld, 5, 6),
            ],
            returned: 4,
            places: places
        );
        Assert.Equal(
            ["InvalidEmail 90.00", "PlaceholderName 80.00", "FieldTooLong 70.00", "GeoMismatch 60.00", "TooOld 50.00"],
            card.Costs.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Reason} {c.Amount:0.00}"))
        );
        Assert.Equal(("week47.csv", "3"), (card.Costs[0].Examples[0].File, card.Costs[0].Examples[0].Row));
        Assert.Equal("Correct the address.", card.Costs[0].WhatToDo);
    }

    [Fact]
    public void A_mail_to_an_affiliate_names_nobody_else_and_has_page_and_table_attached()
    {
        var card = Of(new Dictionary<ScoreKey, ScoreCount> { [Key(0)] = Rows(80, 40) });
        var mail = ScorecardMails.ToAffiliate(CountedRows.Week, card, Sample.Noon);
        Assert.Equal("Your leads in week 47", mail.Subject);
        Assert.Equal(Recipient.MainContactOf(Sample.Affiliate.Name), mail.To);
        Assert.Equal(
            ["scorecards/2026-W47/infuse-media.html", "scorecards/2026-W47/infuse-media.csv"],
            mail.Files.Select(f => f.Path)
        );
        Assert.Equal(
            "[Admin] Scorecards, week 47",
            ScorecardMails.ToOps(CountedRows.Week, [card], [], Sample.Noon).Subject
        );
    }

    [Theory]
    [InlineData(null, 0, "nothing to judge by")]
    [InlineData(null, 80, "nothing wrong")]
    [InlineData(0.1, 0, "nothing wrong")]
    [InlineData(0.9, 0, "wrong")]
    public void Ops_hear_that_there_is_nothing_to_judge_by_where_there_is_no_target_and_no_week_before(
        double? target,
        int before,
        string told
    )
    {
        var counts = new Dictionary<ScoreKey, ScoreCount> { [Key(0)] = Rows(20, 80) };
        if (before > 0)
            counts[Key(3)] = Rows(20, before);
        var card = Of(counts, target is { } usable ? new AffiliateTargets { Usable = (decimal)usable } : null);
        var row = Assert.Single(ScorecardMails.Table([card]).Rows);
        Assert.Equal(told, row[1]);
        Assert.Equal(
            told == "nothing to judge by",
            row[^1]
                .StartsWith("Set targets in affiliates/infuse-media.json: usable, returned,", StringComparison.Ordinal)
        );
        Assert.Equal(
            told == "nothing to judge by",
            ScorecardMails
                .ToOps(CountedRows.Week, [card], [], Sample.Noon)
                .Body.Summary.Contains("nothing to judge 1 of them by", StringComparison.Ordinal)
        );
        Assert.Equal(
            told == "nothing to judge by",
            ScorecardMails
                .ToAffiliate(CountedRows.Week, card, Sample.Noon)
                .Body.WhatToDo.StartsWith("There is nothing to judge these numbers by yet", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            card.Findings,
            f => f.Verdict is null && f.WhatToDo.StartsWith("Nothing is to do", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_mail_of_many_campaigns_and_returns_is_kept_whole()
    {
        var card = Of(
            Enumerable
                .Range(1, 40)
                .ToDictionary(
                    i => new ScoreKey(0, $"INT-FFA-ESF-{i}", $"'<&>\" {i}"),
                    i => Rows(i, i) with { Sent = i, Final = i, Rated = i, OnTarget = i }
                ),
            reasons: [.. Enum.GetValues<ReasonCode>().Select((code, i) => Reason(code, i + 1, i + 1))],
            returned: 60,
            places: Enumerable
                .Range(1, 60)
                .ToDictionary(i => new LeadId(Sample.Batch, i), i => new RowPlace(new string('&', 300), $"{i}"))
        );
        var mail = ScorecardMails.ToAffiliate(CountedRows.Week, card, Sample.Noon);
        Assert.InRange(MailLayout.Html(mail).Length, 10_000, 29_000);
        Assert.InRange(
            MailLayout
                .Html(ScorecardMails.ToOps(CountedRows.Week, [.. Enumerable.Repeat(card, 40)], [], Sample.Noon))
                .Length,
            5_000,
            29_000
        );
    }

    [Fact]
    public async Task The_page_has_a_table_beside_each_chart_and_the_csv_as_many_cells_in_each_row()
    {
        var card = Of(
            new Dictionary<ScoreKey, ScoreCount> { [Key(0)] = Rows(80, 40), [Key(3)] = Rows(70, 5) },
            new AffiliateTargets { Usable = 0.9m }
        );
        var page = ScorecardPages.Page(card);
        Assert.Equal(6, Svg().Count(page));
        Assert.Equal(6, ChartWithTable().Count(page));
        Assert.Contains("prefers-color-scheme: dark", page, StringComparison.Ordinal);
        Assert.Contains("target 90.0 %", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
        var rows = System
            .Text.Encoding.UTF8.GetString(await ScorecardPages.CsvAsync(card))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.All(rows, row => Assert.Equal(rows[0].Split("\",\"").Length, row.Split("\",\"").Length));
    }

    private static ScorecardView Of(
        IReadOnlyDictionary<ScoreKey, ScoreCount> counts,
        AffiliateTargets? targets = null,
        IReadOnlyList<ReasonCount>? reasons = null,
        int returned = 0,
        IReadOnlyDictionary<LeadId, RowPlace>? places = null
    )
    {
        var subject = new ScoreSubject(
            Sample.Affiliate with
            {
                Targets = targets,
                Cpl = new Dictionary<LeadCode, decimal> { [Sample.LeadCode] = 10 },
            },
            CountedRows.Week,
            counts,
            reasons ?? [],
            new ScoreMoney(
                new Dictionary<string, ScoreAmounts> { [Campaign] = new(100, 50, 10m * returned) },
                [
                    .. Enumerable
                        .Range(1, returned)
                        .Select(i => new ReturnedLead(
                            Sample.LeadCode,
                            new LeadId(Sample.Batch, i),
                            Sample.Noon.AddDays(-9),
                            Sample.Noon,
                            "left the company"
                        )),
                ],
                [.. Enumerable.Range(1, returned).Select(i => new LeadId(Sample.Batch, i))]
            ),
            [new ScoreStatement("2026-11", false, 5, 1, 2, 2, 24.69m)]
        );
        return ScorecardMaking.Of(subject, ScoreCosts.Of(subject), places ?? new Dictionary<LeadId, RowPlace>());
    }

    private static ReasonCount Reason(ReasonCode code, int rows, int example) =>
        new(code, rows, rows, new Dictionary<string, int> { [Campaign] = rows }, [new LeadId(Sample.Batch, example)]);

    private static ScoreKey Key(int age) => new(age, Campaign, null);

    private static ScoreCount Rows(int usable, int unusable) =>
        new()
        {
            Uploaded = usable + unusable,
            Usable = usable,
            Unusable = unusable,
        };

    [GeneratedRegex("<svg ")]
    private static partial Regex Svg();

    [GeneratedRegex("<div class=\"chart\"><figure><svg .*?</svg></figure><div>\\s*<table>", RegexOptions.Singleline)]
    private static partial Regex ChartWithTable();
}
