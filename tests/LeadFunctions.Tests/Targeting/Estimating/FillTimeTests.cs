using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Targeting.Estimating;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Targeting.Estimating;

/// <summary>Today is a Wednesday; leads came on every weekday of 13 weeks.</summary>
public sealed class FillTimeTests
{
    private static readonly IReadOnlyList<ReplayedRow> TenAWeek = Replayed.Weekly([.. Enumerable.Repeat(10, 13)]);

    [Fact]
    public void Ten_leads_a_week_fill_an_order_of_a_hundred_in_ten_weeks()
    {
        // Two on each weekday: 6 in the rest of this week, 90 in nine weeks, the last four by Tuesday.
        Assert.Equal(5 + (9 * 7) + 1, Of(Ordered(100)).Days(1));
        Assert.Equal(0, Of(Ordered(2)).Days(1));
        Assert.Equal(1, Of(Ordered(4)).Days(1));
    }

    [Fact]
    public void Twice_as_many_leads_take_half_the_time()
    {
        Assert.InRange(Of(Ordered(100)).Days(2)!.Value, 32, 35);
        Assert.InRange(Of(Ordered(100)).Days(0.5)!.Value, 137, 141);
        Assert.Null(Of(Ordered(100)).Days(0));
    }

    [Fact]
    public void What_is_taken_already_is_not_needed()
    {
        var room = Empty with { Total = 90 };
        Assert.Equal(Of(Ordered(10)).Days(1), Of(Ordered(100), room).Days(1));
        Assert.Equal(0, Of(Ordered(90), room).Days(1));
    }

    [Fact]
    public void Caps_of_a_week_a_day_a_category_and_an_affiliate_make_it_longer()
    {
        Assert.InRange(Of(Capped(new Caps { Total = 20, Week = 5 })).Days(1)!.Value, 19, 23);
        Assert.InRange(Of(Capped(new Caps { Total = 20, Day = 1 })).Days(1)!.Value, 25, 28);
        Assert.Null(Of(Capped(new Caps { Total = 20, Affiliate = 19 })).Days(1));
        Assert.Null(
            Of(
                    Capped(
                        new Caps
                        {
                            Total = 20,
                            Categories = new Dictionary<CategoryId, int> { [Sample.Crm] = 10 },
                        }
                    )
                )
                .Days(1)
        );
        Assert.Null(Of(Capped(new Caps { Total = 20, CompanyDomain = 19 })).Days(1));
    }

    [Fact]
    public void A_campaign_that_paces_itself_is_full_on_its_last_day()
    {
        var paced = Ordered(20) with
        {
            Pacing = Pacing.Even,
            Starts = new DateOnly(2026, 11, 18),
            Ends = new DateOnly(2026, 12, 31),
            Caps = new Caps { Total = 20 },
        };
        Assert.InRange(Of(paced).Days(1)!.Value, 40, 47);
    }

    [Fact]
    public void What_comes_back_is_delivered_again()
    {
        // Ten a week, and from the fifth week on a quarter of them comes back: 10t - 2.5(t - 4.3) = 100 in 12 weeks.
        Assert.InRange(Of(Ordered(100), returned: 0.25).Days(1)!.Value, 79, 87);
        Assert.Contains(
            $"take {Of(Ordered(100)).Days(1)} days from a Wednesday on; where a\nquarter comes back, {Of(Ordered(100), returned: 0.25).Days(1)} days",
            Repository.Read("docs/reference/estimates.md"),
            StringComparison.Ordinal
        );
        Assert.Null(Of(Ordered(100), returned: 1).Days(1));
    }

    [Fact]
    public void A_part_of_what_is_out_now_comes_back_too()
    {
        // Of 90 that are out, 18 come back after 30 days, and some of those that came meanwhile.
        var places = Enumerable.Range(0, 90).Select(Place).ToList();
        var room = Empty with { Total = 90 };
        Assert.InRange(Of(Ordered(150), room, places: places).Days(1)!.Value, 40, 43);
        Assert.InRange(Of(Ordered(150), room, returned: 0.2, places: places).Days(1)!.Value, 54, 64);
    }

    [Fact]
    public void Nothing_is_taken_before_the_campaign_begins() =>
        Assert.Equal(
            (new DateOnly(2026, 12, 7).DayNumber - new DateOnly(2026, 11, 18).DayNumber) + 4,
            Of(Ordered(10) with { Starts = new DateOnly(2026, 12, 7) }).Days(1)
        );

    private static readonly CampaignRoom Empty = new(Sample.LeadCode, null);

    private static Campaign Ordered(int quantity) =>
        Sample.Campaign with
        {
            Order = Sample.Campaign.Order with { Quantity = quantity },
        };

    private static Campaign Capped(Caps caps) => Ordered(20) with { Caps = caps };

    private static FillTime Of(
        Campaign campaign,
        CampaignRoom? room = null,
        double returned = 0,
        IReadOnlyList<Delivery>? places = null
    ) => new(campaign, room ?? Empty, places ?? [], Replayed.Period, TenAWeek, returned, Sample.Noon);

    private static Delivery Place(int number) =>
        new(
            Sample.LeadCode,
            Replayed.Person(1_000 + number),
            new LeadId(Sample.Batch, number + 1),
            Sample.Affiliate.Name,
            Sample.Crm,
            null,
            Sample.Noon,
            Periods.Of(new DateOnly(2026, 11, 18)),
            null,
            Sample.Noon,
            default
        );
}
