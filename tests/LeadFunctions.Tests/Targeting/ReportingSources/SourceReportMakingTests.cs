using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Targeting.ReportingSources;

namespace LeadFunctions.Tests.Targeting.ReportingSources;

public sealed class SourceReportMakingTests
{
    private static readonly DateTimeOffset Noon = Sample.Noon;
    private static readonly SourcePeriod Period = new(Noon.UtcDay.AddDays(-30), Noon.UtcDay);

    private static readonly SourceKey Content = new("s2w", SourceKind.Content, SourceVehicle.AffiliateFile);
    private static readonly SourceKey Event = new("other", SourceKind.Event, SourceVehicle.EventScan, "Expo");
    private static readonly SourceKey Unknown = new("s2w", SourceKind.Unknown, SourceVehicle.AffiliateFile);

    [Fact]
    public void Rows_count_for_their_own_source_and_credit_for_all_that_touched_the_person()
    {
        var (first, second, late) = (Touch(Event, -9, "a"), Touch(Content, -2, "b"), Touch(Content, 1, "c"));
        var tally = new SourceTally();
        tally.Add(Fact(first, LeadStatus.Unsent), isOfPeriod: true);
        tally.Add(Fact(second, LeadStatus.Sent) with { Sends = [Send("ann", second)] }, isOfPeriod: true);
        tally.Add(Fact(late, LeadStatus.Omitted), isOfPeriod: true);
        var touches = new SourceTouches();
        touches.Add("ann", late, second, first);

        var report = SourceReportMaking.Of(Period, CreditModel.Position, "\"0x1\"", tally, touches);
        Assert.Equal(
            ["s2w Content AffiliateFile 2 1 1 0.5", "other Event EventScan 1 1 0 0.5"],
            report.Sources.Select(Told)
        );
        Assert.Equal(["Expo"], report.SubSources.Select(l => l.SubSource));
        Assert.Equal((3, 1, "0x1"), (report.Rows, report.Sent, report.Version));
        Assert.Equal(
            ["other Event EventScan 1 1 0 1", "s2w Content AffiliateFile 2 1 1 0"],
            SourceReportMaking.Of(Period, CreditModel.First, null, tally, touches).Sources.Select(Told)
        );
        Assert.Equal(
            ["s2w Content AffiliateFile 2 1 1 1", "other Event EventScan 1 1 0 0"],
            SourceReportMaking.Of(Period, CreditModel.Last, null, tally, touches).Sources.Select(Told)
        );
    }

    [Fact]
    public void An_omitted_duplicate_is_a_touch_and_the_moment_of_the_send_still_counts()
    {
        var (own, duplicate) = (Touch(Content, -2, "a"), Touch(Event, 0, "b"));
        var touches = new SourceTouches();
        touches.Add("ann", own, duplicate);
        Assert.Equal([own, duplicate], touches.Before(Send("ann", own)));
        Assert.Equal([own], touches.Before(Send("ann", own) with { SentAt = Noon.AddTicks(-1) }));
    }

    [Fact]
    public void Whoever_is_not_known_any_more_credits_the_row_that_was_sent()
    {
        var own = Touch(Content, -2, "a");
        var tally = new SourceTally();
        tally.Add(Fact(own, LeadStatus.Final) with { Sends = [Send(null, own)] }, isOfPeriod: false);
        var report = SourceReportMaking.Of(Period, CreditModel.Even, null, tally, new SourceTouches());
        Assert.Equal("s2w Content AffiliateFile 0 0 1 1", Told(Assert.Single(report.Sources)));
        Assert.Contains("people's data was removed", Assert.Single(report.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_rule_matches_is_counted_by_what_it_says()
    {
        var tally = new SourceTally();
        for (var i = 0; i < 3; i++)
            tally.Add(
                Fact(Touch(Unknown, -1, $"{i}"), LeadStatus.Unsent) with
                {
                    IsMatched = false,
                    Origin = i == 0 ? [] : [new("utmMedium", "mystery"), new("utmTerm", $"click {i}")],
                },
                isOfPeriod: true
            );
        // A rule matched, the values are gone, and no rule has looked at it yet.
        tally.Add(Fact(Touch(Content, -1, "4"), LeadStatus.Unsent), isOfPeriod: true);
        tally.Add(
            Fact(Touch(Unknown, -1, "5"), LeadStatus.Unusable) with
            {
                IsMatched = false,
                HasValues = false,
            },
            isOfPeriod: true
        );
        tally.Add(
            Fact(Touch(Unknown, -1, "6"), LeadStatus.Unsent) with
            {
                IsMatched = false,
                IsClassified = false,
            },
            isOfPeriod: true
        );
        var report = SourceReportMaking.Of(Period, CreditModel.Last, null, tally, new SourceTouches());
        Assert.Equal(3, report.UnmatchedRows);
        Assert.Equal(
            ["s2w utmMedium mystery 2", "s2w affiliate s2w 1"],
            report.Unmatched.Select(u => $"{u.Affiliate} {u.Field} {u.Value} {u.Rows}")
        );
        Assert.EndsWith("count as unknown: 1.", Assert.Single(report.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void So_many_sub_sources_that_nobody_reads_them_are_told_by_their_number()
    {
        var tally = new SourceTally();
        for (var i = 0; i < 30_000; i++)
            tally.Add(
                Fact(Touch(Content with { SubSource = $"list {i}" }, -1, $"{i}"), LeadStatus.Unsent),
                isOfPeriod: true
            );
        var report = SourceReportMaking.Of(Period, CreditModel.Last, null, tally, new SourceTouches());
        Assert.Equal(30_000, Assert.Single(report.Sources).Rows);
        Assert.Equal((500, 19_500), (report.SubSources.Count, report.SubSourcesLeftOut));
    }

    [Fact]
    public void Credits_always_sum_to_the_leads_that_were_sent()
    {
        var touch =
            from source in Gen.Elements(Content, Event, Unknown)
            from days in Gen.Choose(-20, 5)
            from person in Gen.Elements("ann", "bob", "cleo")
            from isSent in Gen.Elements(true, false)
            select (source, days, person, isSent);
        Prop.ForAll(
                touch.ListOf().ToArbitrary(),
                Gen.Elements(Enum.GetValues<CreditModel>()).ToArbitrary(),
                (rows, model) =>
                {
                    var (tally, touches) = (new SourceTally(), new SourceTouches());
                    foreach (var (i, row) in rows.Index())
                    {
                        var own = Touch(row.source, row.days, $"{i}");
                        touches.Add(row.person, own);
                        tally.Add(
                            Fact(own, LeadStatus.Sent) with
                            {
                                Sends = row.isSent ? [Send(row.person, own)] : [],
                            },
                            isOfPeriod: true
                        );
                    }
                    var report = SourceReportMaking.Of(Period, model, null, tally, touches);
                    return report.Sent == rows.Count(r => r.isSent)
                        && Math.Abs(report.Sources.Sum(l => l.Credit) - report.Sent) < 1e-6
                        && report.Sources.Sum(l => l.Sent) == report.Sent;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task The_report_reads_as_csv_and_as_a_page_and_hostile_words_stay_words()
    {
        var source = Content with { SubSource = "=HYPERLINK(\"x\")<b>" };
        var tally = new SourceTally();
        tally.Add(
            Fact(Touch(source, -1, "a"), LeadStatus.Unsent) with
            {
                IsMatched = false,
                Origin = [new("publisher", "=HYPERLINK(\"x\")<b>")],
            },
            isOfPeriod: true
        );
        var report = SourceReportMaking.Of(Period, CreditModel.Last, null, tally, new SourceTouches());
        var csv = System.Text.Encoding.UTF8.GetString(await SourceReportFile.CsvAsync(report));
        Assert.Contains(
            "\"source\",\"s2w\",\"content\",\"affiliate file\",\"\",\"\",\"\",\"1\",\"1\",\"0\",\"0\",\"0\",\"0\"",
            csv,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(",\"=", csv, StringComparison.Ordinal);
        var page = SourceReportFile.Page(report);
        Assert.Contains("<h1>Sources of leads, 2026-10-19 to 2026-11-18</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-23T06:59:59Z", "2026-11-09")]
    [InlineData("2026-11-23T07:00:00Z", "2026-11-16")]
    [InlineData("2026-11-29T23:00:00Z", "2026-11-16")]
    [InlineData("2026-11-30T07:00:00Z", "2026-11-23")]
    public void The_week_that_is_due_is_the_last_whole_one_from_seven_on_Monday_on(string now, string monday) =>
        Assert.Equal(
            new SourcePeriod(DateOnly.Parse(monday), DateOnly.Parse(monday).AddDays(6)),
            TellUnmatched.LastDue(DateTimeOffset.Parse(now))
        );

    [Fact]
    public void A_period_that_is_not_given_is_the_last_ninety_days()
    {
        var today = Noon.UtcDay;
        Assert.Equal(new SourcePeriod(today.AddDays(-90), today), SourcePeriod.Of(null, null, today));
        Assert.Equal(
            new SourcePeriod(today.AddDays(-100), today.AddDays(-10)),
            SourcePeriod.Of(null, today.AddDays(-10), today)
        );
        Assert.Equal(DateOnly.MinValue, SourcePeriod.Of(null, DateOnly.MinValue, today).From);
        Assert.Equal(DateOnly.MinValue, SourcePeriod.Of(DateOnly.MinValue, null, today).Since);
    }

    private static SourceTouch Touch(SourceKey source, int days, string batch) =>
        new(Noon.AddDays(days), batch, 1, source);

    private static SourceSend Send(string? person, SourceTouch own) => new(person, own, Noon, false, false);

    private static SourceFact Fact(SourceTouch touch, LeadStatus status) =>
        new(touch)
        {
            Status = status,
            IsClassified = true,
            IsMatched = true,
            HasValues = true,
        };

    private static string Told(SourceLine line) =>
        FormattableString.Invariant(
            $"{line.Affiliate} {line.Kind} {line.Vehicle} {line.Rows} {line.Usable} {line.Sent} {line.Credit}"
        );
}
