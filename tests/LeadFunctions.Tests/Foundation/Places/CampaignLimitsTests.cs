using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Pipeline.RoutingLeads;

namespace LeadFunctions.Tests.Foundation.Places;

public class CampaignLimitsTests
{
    private static readonly Campaign Paced = Sample.Campaign with
    {
        Starts = new(2026, 11, 1),
        Ends = new(2026, 11, 30),
        Caps = new Caps { Total = 100 },
        Pacing = Pacing.Even,
    };

    [Theory]
    [InlineData("2026-10-31", 0)]
    [InlineData("2026-11-01", 4)]
    [InlineData("2026-11-15", 50)]
    [InlineData("2026-11-29", 97)]
    [InlineData("2026-11-30", 100)]
    [InlineData("2026-12-05", 100)]
    public void An_even_pace_gives_each_day_its_share_rounded_up(string day, int places) =>
        Assert.Equal(places, CampaignLimits.Pace(Paced, DateOnly.Parse(day)));

    [Fact]
    public void A_campaign_that_does_not_pace_itself_has_no_pace() =>
        Assert.Null(CampaignLimits.Pace(Paced with { Pacing = Pacing.None }, new(2026, 11, 15)));

    [Fact]
    public void Days_weeks_and_months_are_those_of_the_campaigns_time_zone()
    {
        var newYear = new DateTimeOffset(2027, 1, 1, 4, 0, 0, TimeSpan.Zero);
        Assert.Equal(new Periods("2026-12", "2026-W53", "2026-12-31"), CampaignLimits.Of(Sample.Campaign, newYear).Now);
        Assert.Equal(
            new Periods("2027-01", "2026-W53", "2027-01-01"),
            CampaignLimits.Of(Sample.Campaign with { TimeZone = "Asia/Tokyo" }, newYear).Now
        );
    }

    [Fact]
    public void What_was_ordered_of_a_category_caps_it_unless_the_caps_say_otherwise()
    {
        var limits = CampaignLimits.Of(
            Sample.Campaign with
            {
                Order = Sample.Campaign.Order with
                {
                    Amounts = new Dictionary<CategoryId, int> { [Sample.Crm] = 10, [Sample.Erp] = 20 },
                },
                Caps = new Caps
                {
                    Total = 100,
                    Categories = new Dictionary<CategoryId, int> { [Sample.Erp] = 25 },
                },
            },
            Sample.Noon
        );
        Assert.Equal(
            (10, 25, null),
            (limits.OfCategory(Sample.Crm), limits.OfCategory(Sample.Erp), limits.OfCategory(null))
        );
    }

    [Theory]
    [InlineData(nameof(RoomKind.Total), "all 5 places taken", "room after a return, or a higher total cap")]
    [InlineData(nameof(RoomKind.Pace), "all places of its pace taken", "the next day, when its pace gives more")]
    [InlineData(nameof(RoomKind.Month), "all 4 places of the month 2026-11 taken", "2026-12-01, a new month")]
    [InlineData(nameof(RoomKind.Week), "all 3 places of the week 2026-W47 taken", "2026-11-23, a new week")]
    [InlineData(nameof(RoomKind.Day), "all 1 places of the day taken", "the next day, when there is room again")]
    [InlineData(
        nameof(RoomKind.Category),
        "all 6 places of the category crm taken",
        "room after a return, or a higher cap"
    )]
    [InlineData(
        nameof(RoomKind.Affiliate),
        "all 7 places of the affiliate infuse-media taken",
        "room after a return, or a higher cap"
    )]
    [InlineData(
        nameof(RoomKind.CompanyDomain),
        "all 8 places of the company example.com taken",
        "room after a return, or a higher cap"
    )]
    public void A_full_cap_says_which_it_is_and_when_room_returns(string kind, string found, string expected)
    {
        var limits = new RoomLimits(Periods.Of(new(2026, 11, 20)), 5)
        {
            Pace = 2,
            Month = 4,
            Week = 3,
            Day = 1,
            Affiliate = 7,
            CompanyDomain = 8,
            Categories = new Dictionary<CategoryId, int> { [Sample.Crm] = 6 },
        };
        var candidate = new Candidate(new LeadId(Sample.Batch, 1), Sample.Person, Sample.Crm, "example.com");
        Assert.Equal(
            [new Reason(ReasonCode.CapReached, null, found, expected)],
            CapReasons.Of([Enum.Parse<RoomKind>(kind)], limits, Sample.Affiliate.Name, candidate)
        );
    }

    /// <summary>The date of each day made what waited look new, and all rows of it were written once a day.</summary>
    [Theory]
    [InlineData(nameof(RoomKind.Pace))]
    [InlineData(nameof(RoomKind.Day))]
    public void A_lead_that_waits_for_another_day_says_the_same_on_each(string kind) =>
        Assert.Single(
            new[] { (Day: new DateOnly(2026, 11, 20), Pace: 2), (new(2026, 11, 21), 3), (new(2026, 12, 1), 13) }
                .Select(on =>
                    Assert.Single(
                        CapReasons.Of(
                            [Enum.Parse<RoomKind>(kind)],
                            new RoomLimits(Periods.Of(on.Day), 40) { Pace = on.Pace, Day = 1 },
                            Sample.Affiliate.Name,
                            new Candidate(new LeadId(Sample.Batch, 1), Sample.Person, Sample.Crm, "example.com")
                        )
                    )
                )
                .Distinct()
        );

    [Theory]
    [InlineData(nameof(RoomKind.Total), 0, "all 5 places taken")]
    [InlineData(nameof(RoomKind.Total), 2, "all 7 places taken")]
    [InlineData(nameof(RoomKind.Category), 2, "all 8 places of the category crm taken")]
    [InlineData(nameof(RoomKind.Month), 2, "all 4 places of the month 2026-11 taken")]
    [InlineData(nameof(RoomKind.Affiliate), 2, "all 7 places of the affiliate infuse-media taken")]
    public void A_full_cap_counts_the_room_of_accepted_offers_where_they_give_any(
        string kind,
        int accepted,
        string found
    )
    {
        var limits = new RoomLimits(Periods.Of(new(2026, 11, 20)), 5)
        {
            Pace = 2,
            Month = 4,
            Affiliate = 7,
            Categories = new Dictionary<CategoryId, int> { [Sample.Crm] = 6 },
        };
        var offers = OfferCount.None with { Granted = new Dictionary<string, int> { ["crm"] = accepted } };
        var candidate = new Candidate(new LeadId(Sample.Batch, 1), Sample.Person, Sample.Crm);
        Assert.Equal(
            found,
            Assert
                .Single(
                    CapReasons.Of([Enum.Parse<RoomKind>(kind)], limits.With(offers), Sample.Affiliate.Name, candidate)
                )
                .Found
        );
    }

    [Theory]
    [InlineData("2026-11-22", "2026-11-23")]
    [InlineData("2026-11-23", "2026-11-30")]
    public void A_week_begins_on_monday(string day, string next)
    {
        var limits = new RoomLimits(Periods.Of(DateOnly.Parse(day)), 5) { Week = 1 };
        var reason = Assert.Single(
            CapReasons.Of(
                [RoomKind.Week],
                limits,
                Sample.Affiliate.Name,
                new Candidate(new LeadId(Sample.Batch, 1), Sample.Person)
            )
        );
        Assert.StartsWith(next, reason.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "2026-10-31", null)]
    [InlineData(false, "2026-11-01", "2026-11-01")]
    [InlineData(false, "2026-11-15", "2026-11-01")]
    [InlineData(true, "2026-11-15", "2026-11-15")]
    public void Time_brings_room_daily_to_a_paced_campaign_and_once_to_others(
        bool paced,
        string today,
        string? period
    ) =>
        Assert.Equal(
            period,
            RouteAsTimeGoes.Period(paced ? Paced : Paced with { Pacing = Pacing.None }, DateOnly.Parse(today))
        );
}
