using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Targeting.ReportingFeedback;

namespace LeadFunctions.Tests.Targeting.ReportingFeedback;

public sealed class FeedbackMakingTests
{
    private static readonly SendDays October = SendDays.OfMonth(new DateOnly(2026, 10, 1));

    private static readonly RatedLead[] Usual =
    [
        .. Leads(60, "it director", onTarget: 51),
        .. Leads(40, "office clerk", onTarget: 6),
        .. Leads(5, "cio", onTarget: 0),
        .. Leads(20, "it director", onTarget: null),
    ];

    [Fact]
    public void A_title_that_is_off_target_is_suggested_to_be_left_out_and_a_good_one_to_be_asked_for()
    {
        var report = Of(Usual);
        Assert.Equal((125, 105, 57), (report.Sent, report.Rated, report.OnTarget));
        Assert.Equal(
            [
                "it director 80 60 51 AskForMore False",
                "office clerk 40 40 6 LeaveOut False",
                // None of five is on target, and five are too few to tell.
                "cio 5 5 0  True",
            ],
            report.ByTitle.Select(l => $"{l.Name} {l.Sent} {l.Rated} {l.OnTarget} {l.Suggestion} {l.IsFewRated}")
        );
        Assert.Equal("0.54 0.16 1.43", $"{report.Mean:0.00} {report.NotRated:0.00} {report.ByTitle[0].Lift:0.00}");
        // The worked number of the page.
        Assert.Equal(
            "0.281 0.176 0.400",
            $"{report.ByTitle[1].Share:0.000} {report.ByTitle[1].From:0.000} {report.ByTitle[1].To:0.000}"
        );
    }

    [Fact]
    public void Titles_are_named_as_people_write_them_as_long_as_that_is_known()
    {
        var heads = Leads(12, "sale operation head", 6).Select(l => l with { Spelling = "head of sales operations" });
        var report = Of([.. heads, .. Leads(11, "product manager", 6)]);
        Assert.Equal(
            [("sale operation head", "sales operations head"), ("product manager", "product manager")],
            report.ByTitle.Select(l => (l.Value, l.Name))
        );
    }

    [Fact]
    public void What_is_about_as_good_as_the_campaign_suggests_nothing()
    {
        var report = Of([.. Leads(30, "cio", 20), .. Leads(30, "cto", 19)]);
        Assert.All(report.ByTitle, line => Assert.Null(line.Suggestion));
    }

    [Fact]
    public void Leads_that_do_not_say_are_a_line_and_suggest_nothing()
    {
        var report = Of([.. Leads(60, "cio", 58), .. Leads(40, null, 0)]);
        var line = report.ByTitle[1];
        Assert.Equal(
            (null, "not said", 40, (FeedbackSuggestion?)null),
            (line.Value, line.Name, line.Sent, line.Suggestion)
        );
    }

    [Fact]
    public void Without_a_rating_there_is_no_share_and_the_report_says_so()
    {
        var report = Of(Leads(3, "cio", null));
        Assert.Equal((null, null, 1.0), (report.Mean, report.ByTitle[0].Share, report.NotRated));
        Assert.Contains("called no lead on or off target yet", Assert.Single(report.Notes), StringComparison.Ordinal);
        Assert.Equal(["Nothing was sent in these days."], Of([]).Notes);
        Assert.Contains("Too few to tell: 3 are rated", Of(Leads(3, "cio", 2)).Notes[0], StringComparison.Ordinal);
        Assert.Contains("Left out are 2 leads", Of(Leads(3, "cio", 2), sent: 5).Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Stages_and_reasons_are_counted_and_defects_stand_apart()
    {
        var report = Of([
            new("infuse-media") { Stage = FeedbackStage.Won },
            new("infuse-media") { Stage = FeedbackStage.Lost, Reason = FeedbackReason.NoBudget },
            new("infuse-media") { Stage = FeedbackStage.Lost, Reason = FeedbackReason.LeftCompany },
        ]);
        Assert.Equal(["won 1", "lost 2"], report.Stages.Select(c => $"{c.Name} {c.Leads}"));
        Assert.Equal(["left the company 1"], report.Defects.Select(c => $"{c.Name} {c.Leads}"));
        Assert.Equal(["no budget 1"], report.Disappointments.Select(c => $"{c.Name} {c.Leads}"));
    }

    [Fact]
    public void All_titles_different_are_a_hundred_lines_and_one_for_the_others()
    {
        var report = Of([.. Enumerable.Range(0, 150).SelectMany(i => Leads(1, $"title {i:D3}", i % 2))]);
        Assert.Equal((101, "50 others", 50), (report.ByTitle.Count, report.ByTitle[^1].Name, report.ByTitle[^1].Sent));
        Assert.Equal(report.Sent, report.ByTitle.Sum(l => l.Sent));
    }

    [Fact]
    public async Task The_page_for_the_customer_names_no_affiliate_and_the_table_for_ops_does()
    {
        var report = Of([.. Usual.Select(l => l with { SubSource = "newsletter-7" })]);
        var page = FeedbackPages.Page(report);
        Assert.DoesNotContain("nfuse", page, StringComparison.Ordinal);
        Assert.DoesNotContain("newsletter", page, StringComparison.Ordinal);
        Assert.Contains("office clerk", page, StringComparison.Ordinal);
        Assert.Contains("leave out", page, StringComparison.Ordinal);
        Assert.Contains(
            "Of 125 leads sent from 2026-10-01 to 2026-10-31, 105 are rated",
            page,
            StringComparison.Ordinal
        );

        var csv = Encoding.UTF8.GetString(await FeedbackPages.CsvAsync(report));
        Assert.Contains("\"affiliate\",\"infuse-media\",\"Infuse Media\",\"125\"", csv, StringComparison.Ordinal);
        Assert.Contains("\"sub-source of affiliate\",\"infuse-media: newsletter-7\"", csv, StringComparison.Ordinal);
        Assert.Contains(
            "\"title\",\"office clerk\",\"office clerk\",\"40\",\"40\",\"0.0 %\",\"6\"",
            csv,
            StringComparison.Ordinal
        );
        Assert.All(csv.Split("\r\n").SkipLast(1), line => Assert.Equal(13, line.Split("\",\"").Length));
    }

    [Fact]
    public void Every_lead_is_in_one_line_of_each_part() =>
        Prop.ForAll<byte[]>(
                (words) =>
                {
                    var leads = (words ?? [])
                        .Select(w => new RatedLead($"affiliate-{w % 3}")
                        {
                            Title = w % 5 == 0 ? null : $"title {w % 4}",
                            OnTarget = (w % 3) switch
                            {
                                0 => null,
                                1 => true,
                                _ => false,
                            },
                        })
                        .ToList();
                    var report = Of(leads);
                    return new[] { report.ByTitle, report.ByAffiliate, report.ByCountry, report.BySize }.All(lines =>
                        lines.Sum(l => l.Sent) == report.Sent
                        && lines.Sum(l => l.Rated) == report.Rated
                        && lines.Sum(l => l.OnTarget) == report.OnTarget
                        && lines.All(l => l.Suggestion is null || l.Rated >= FeedbackMaking.Few)
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public async Task Leads_of_the_campaign_and_the_month_are_read_from_facts_and_no_others()
    {
        var facts = Enumerable
            .Range(0, 4)
            .Select(i => new LeadFact
            {
                UploadedAt = Sample.Noon,
                Affiliate = "infuse-media",
                Batch = Sample.Batch.Value,
                Row = i + 1,
                Country = "US",
                Size = "201-500",
                Category = "crm",
                TitleKey = new TitleKey("cio"),
                Campaigns =
                [
                    new(LeadCode.Parse("INT-OTH-ERO-1"), LeadStatus.Unsent),
                    new(Sample.LeadCode, LeadStatus.Sent)
                    {
                        SentAt = i == 3 ? null : new DateTimeOffset(2026, 9 + i, 30, 23, 59, 59, TimeSpan.Zero),
                        OnTarget = true,
                        Stage = FeedbackStage.Won,
                        FeedbackReason = FeedbackReason.NotNow,
                    },
                ],
            })
            .ToList();
        var file = new MemoryStream();
        await LeadColumns.Table.WriteAsync(file, new[] { (IReadOnlyList<LeadFact>)facts }.ToAsyncEnumerable(), default);
        var leads = await RatedFacts.ReadAsync(
            ["a", "gone"],
            (path, _) => Task.FromResult(path == "a" ? new MemoryStream(file.ToArray()) : (Stream?)null),
            Sample.LeadCode,
            October,
            default
        );
        Assert.Equal(
            new RatedLead("infuse-media")
            {
                Category = "crm",
                Country = "US",
                Size = "201-500",
                Title = "cio",
                OnTarget = true,
                Stage = FeedbackStage.Won,
                Reason = FeedbackReason.NotNow,
            },
            Assert.Single(leads)
        );
    }

    private static FeedbackView Of(IReadOnlyList<RatedLead> leads, int? sent = null) =>
        FeedbackMaking.Of(Sample.Campaign, Sample.Configuration(Sample.Campaign), October, leads, sent ?? leads.Count);

    /// <param name="onTarget">How many of them are on target; null where none is rated.</param>
    private static RatedLead[] Leads(int count, string? title, int? onTarget) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => new RatedLead("infuse-media")
                {
                    Title = title,
                    Country = "US",
                    Size = "201-500",
                    Category = "crm",
                    OnTarget = onTarget is { } good ? i < good : null,
                }),
        ];
}
