using System.Text;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Targeting.Estimating;

namespace LeadFunctions.Tests.Targeting.Estimating;

public sealed class EstimateMakingTests
{
    private static readonly IReadOnlyList<ReplayedRow> Even = Replayed.Weekly(
        10,
        9,
        11,
        12,
        8,
        10,
        7,
        13,
        10,
        10,
        11,
        9,
        10
    );

    [Fact]
    public void An_estimate_has_mean_range_share_days_and_its_period()
    {
        var estimate = Of([.. Even, .. Refused(70, ReasonCode.GeoMismatch), .. Refused(50, ReasonCode.TitleNotOnList)]);

        Assert.Equal(
            (new DateOnly(2026, 8, 17), new DateOnly(2026, 11, 15), 13),
            (estimate.From, estimate.To, estimate.Weeks)
        );
        Assert.Equal("\"0x1\"", estimate.Version);
        Assert.Equal((250, 130, 10.0), (estimate.Leads.Leads, estimate.Leads.Matches, estimate.Leads.AWeek));
        Assert.Equal(new EstimatedRange(31, 40, 50, false), estimate.FourWeeks);
        Assert.Equal((500, 0, 0.0), (estimate.Full!.Quantity, estimate.Full.Taken, estimate.Full.Returned));
        Assert.True(estimate.Full.Low < estimate.Full.Middle && estimate.Full.Middle < estimate.Full.High);
        Assert.Equal(
            "0.52 0.46 0.58",
            $"{estimate.Leads.Accepted!.Share:0.00} {estimate.Leads.Accepted.From:0.00} {estimate.Leads.Accepted.To:0.00}"
        );
        Assert.Equal(
            ["GeoMismatch 70 180", "TitleNotOnList 50 130"],
            estimate.Lost.Select(l => $"{l.Reason} {l.Lost} {l.Left}")
        );
        Assert.Equal(
            ["Country or state not wanted 70 5.4", "Title not on the list 50 3.8"],
            estimate.LostForThisAlone.Select(l => $"{l.Words} {l.Lost} {l.AWeek:0.0}")
        );
        Assert.Equal(Even.Count, estimate.ByWeek.Sum(w => w.Matches));
        Assert.Equal(["Returns are not counted in: too few return windows are closed."], estimate.Notes);
    }

    [Fact]
    public void Each_affiliate_category_and_country_has_its_part()
    {
        var estimate = Of([
            .. Even.Select((r, i) => i % 13 == 0 ? r with { Country = "DE", Category = Sample.Erp } : r),
            .. Refused(20, ReasonCode.GeoMismatch).Select(r => r with { Country = "FR", Category = null }),
        ]);
        Assert.Equal(["US 120 120 9.2", "DE 10 10 0.8", "FR 20 0 0.0"], Told(estimate.Leads.ByCountry));
        Assert.Equal(
            ["CRM Software 120 120 9.2", "ERP Software 10 10 0.8", "not said 20 0 0.0"],
            Told(estimate.Leads.ByCategory)
        );
        Assert.Equal(["Infuse Media 150 130 10.0"], Told(estimate.Leads.ByAffiliate));
    }

    [Fact]
    public void Leads_that_named_others_are_shown_apart_and_in_no_other_number()
    {
        var estimate = Of([
            .. Even,
            .. Enumerable.Range(500, 26).Select(i => Replayed.Row(80, i) with { NamesAnother = true }),
        ]);
        Assert.Equal((130, 130), (estimate.Leads.Leads, estimate.Leads.Matches));
        Assert.Equal(
            (26, 26, 2.0),
            (estimate.NamedOthers.Leads, estimate.NamedOthers.Matches, estimate.NamedOthers.AWeek)
        );
    }

    [Fact]
    public void Under_thirty_matches_are_too_few_to_tell()
    {
        var few = Of(Replayed.Weekly(2, 2, 3, 2, 2, 2, 2, 2, 3, 2, 3, 2, 2));
        Assert.True(few is { IsTooFew: true, FourWeeks: null, Full: null, Leads.Matches: 29 });
        Assert.Contains("Too few to tell: 29 leads match, expected at least 30.", few.Notes);
        Assert.False(Of(Replayed.Weekly(3, 2, 3, 2, 2, 2, 2, 2, 3, 2, 3, 2, 2)).IsTooFew);
    }

    [Fact]
    public void A_campaign_that_matches_nothing_says_so_and_where_the_leads_go()
    {
        var none = Of(Refused(40, ReasonCode.GeoMismatch));
        Assert.Contains("Too few to tell: 0 leads match, expected at least 30.", none.Notes);
        Assert.Equal((0, 0.0, 40), (none.Leads.Matches, none.Leads.Accepted!.Share, Assert.Single(none.Lost).Lost));
        Assert.Equal(40, Assert.Single(none.LostForThisAlone).Lost);

        var empty = Of([]);
        Assert.Contains(
            empty.Notes,
            n => n.StartsWith("Too few to tell: no lead of its categories", StringComparison.Ordinal)
        );
        Assert.Null(empty.Leads.Accepted);
        var unknown = Of([], period: EstimatePeriod.Of(new(2026, 11, 18), null, null));
        Assert.Contains(
            unknown.Notes,
            n => n.StartsWith("Too few to tell: there are no facts", StringComparison.Ordinal)
        );
        Assert.Equal((0, 0.0), (unknown.Weeks, unknown.Leads.AWeek));
    }

    [Fact]
    public void Who_was_in_the_campaign_before_the_period_is_not_counted_again()
    {
        var places = Even.Take(10)
            .Select(
                (m, i) =>
                    new Delivery(
                        Sample.LeadCode,
                        m.Person!,
                        new LeadId(BatchId.Parse("20260601T090000-4f2a9c01d3b2"), i + 1),
                        m.Affiliate,
                        m.Category,
                        null,
                        Sample.Noon,
                        new Periods("", "", ""),
                        null,
                        Sample.Noon,
                        default
                    )
            )
            .ToList();
        var estimate = Of(Even, places: places);
        Assert.Equal(120, estimate.Leads.Matches);
        Assert.Equal(["AlreadySent 10 120"], estimate.Lost.Select(l => $"{l.Reason} {l.Lost} {l.Left}"));
        Assert.Empty(estimate.LostForThisAlone);
    }

    [Fact]
    public void Returns_are_the_campaigns_own_or_those_of_all_where_it_has_too_few()
    {
        var (own, all) = (new ClosedDeliveries(1, 1), new ClosedDeliveries(2, 1));
        Assert.Equal(1, Of([.. Even.Select(r => r with { OfCampaign = own, OfAll = all })]).Full!.Returned);
        Assert.Equal(0.5, Of([.. Even.Select(r => r with { OfAll = all })]).Full!.Returned);
        Assert.Equal(
            0,
            Of([.. Even.Take(100), .. Even.Skip(100).Take(10).Select(r => r with { OfAll = all })]).Full!.Returned
        );
    }

    [Fact]
    public void A_change_stands_beside_the_campaign_in_force()
    {
        var subject = Subject() with { IsDraft = true };
        var estimate = EstimateMaking.Of(subject, Replay(subject), Even, [.. Even.Take(65)]);
        Assert.Equal(new EstimateInForce(65, 5), estimate.InForce);
    }

    [Fact]
    public void What_the_weeks_could_not_see_is_said()
    {
        var draft = Subject(
            Sample.Campaign with
            {
                LeadCode = Replayed.Other,
                Status = CampaignStatus.Paused,
                Starts = new DateOnly(2026, 12, 1),
                SmarterQuestions =
                [
                    new()
                    {
                        Symbol = "SQ7",
                        Text = "Why?",
                        Answers = ["a", "b"],
                    },
                ],
            }
        );
        var estimate = EstimateMaking.Of(
            draft with
            {
                InForce = null,
                IsDraft = true,
                Period = new EstimatePeriod(new(2026, 10, 19), 4),
                Settings = new Configuration(
                    [Sample.Affiliate],
                    [Sample.Campaign],
                    Sample.Categories,
                    [
                        EmailAddress.TryParse("no.more@example.com", out var address)
                            ? address
                            : throw new FormatException(),
                    ]
                ),
            },
            Replay(draft),
            [
                .. Even.Where(r => Replayed.Period.WeekOf(r.At) >= 9)
                    .Select((r, i) => r with { WasFull = i == 0, WasInactive = true }),
                Replayed.Row(85, 900) with
                {
                    Person = null,
                },
                Replayed.Row(85, 901, ReasonCode.TakenExclusively),
            ],
            null
        );
        Assert.Equal(
            [
                "Only 4 of 13 weeks are looked at",
                "Nobody could name INT-ABC-DEF-1 yet",
                "The campaign is paused",
                "The campaign begins on 2026-12-01",
                "No campaign in force asks SQ7 (Why?)",
                "In 1 of the weeks the campaign had no room for some leads",
                "In 4 of the weeks the campaign was not running when leads came",
                "Left out are leads whose people's data was removed",
                "People who asked after their lead came not to be contacted are still counted",
                "A lead that another campaign got, alone or for the same customer, is counted as lost, whichever of them would go first now.",
                "Returns are not counted in",
            ],
            estimate.Notes.Select(n => n.Split(':')[0])
        );
    }

    [Fact]
    public void Weeks_that_have_forgotten_their_people_are_not_looked_at()
    {
        var estimate = Of([
            .. Even.Select(r => Replayed.Period.WeekOf(r.At) < 3 ? r with { Person = null } : r),
            Replayed.Row(60, 900) with
            {
                Person = null,
            },
        ]);
        Assert.Equal((10, Replayed.Period.From.AddDays(21)), (estimate.Weeks, estimate.From));
        Assert.Equal(100, estimate.Leads.Matches);
        Assert.Contains("Left out are leads whose people's data was removed: 1.", estimate.Notes);
    }

    [Fact]
    public async Task Csv_and_page_say_what_the_estimate_says()
    {
        var estimate = Of([.. Even, .. Refused(70, ReasonCode.GeoMismatch)]);
        var csv = Encoding.UTF8.GetString(await EstimateFile.CsvAsync(estimate));
        Assert.Contains("\"leads\",\"\",\"all\",\"200\",\"130\",\"10.0\",\"65.0 %\"", csv, StringComparison.Ordinal);
        Assert.Contains(
            "\"lost for this alone\",\"GeoMismatch\",\"Country or state not wanted\"",
            csv,
            StringComparison.Ordinal
        );
        Assert.Contains("\"next four weeks\",\"low\"", csv, StringComparison.Ordinal);

        var page = EstimateFile.Page(estimate);
        Assert.Contains("<h1>Estimate for Northwind, INT-FFA-ESF-2541</h1>", page, StringComparison.Ordinal);
        Assert.Contains(
            "would get 10.0 leads a week. In the next four weeks it is 31 to 50",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("Leads lost for this alone", page, StringComparison.Ordinal);
    }

    private static IReadOnlyList<ReplayedRow> Refused(int count, ReasonCode code) =>
        [.. Enumerable.Range(0, count).Select(i => Replayed.Row(i, (1_000 * (int)code) + i, code))];

    private static IEnumerable<string> Told(IReadOnlyList<EstimatedLine> lines) =>
        lines.Select(l => $"{l.Name} {l.Leads} {l.Matches} {l.AWeek:0.0}");

    private static EstimateView Of(
        IReadOnlyList<ReplayedRow> rows,
        EstimatePeriod? period = null,
        IReadOnlyList<Delivery>? places = null
    )
    {
        var subject = Subject();
        return EstimateMaking.Of(
            subject with
            {
                Period = period ?? subject.Period,
                Places = places ?? [],
            },
            Replay(subject),
            rows,
            null
        );
    }

    private static Replay Replay(EstimateSubject subject) => new(subject.Campaign, subject.Settings, subject.Now);

    private static EstimateSubject Subject(Campaign? campaign = null) =>
        new(
            campaign ?? Sample.Campaign,
            campaign ?? Sample.Campaign,
            false,
            Sample.Configuration(Sample.Campaign),
            Replayed.Period,
            new CampaignRoom(Sample.LeadCode, null),
            [],
            Sample.Noon
        );
}
