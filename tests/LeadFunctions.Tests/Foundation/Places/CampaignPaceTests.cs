using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Tests.Foundation.Places;

public class CampaignPaceTests
{
    // 100 leads in 100 days: one a day.
    private static readonly Campaign Campaign = Sample.Campaign with
    {
        Starts = new DateOnly(2026, 8, 10),
        Ends = new DateOnly(2026, 11, 17),
        Order = Sample.Campaign.Order with { Quantity = 100 },
        Caps = new Caps { Total = 120 },
    };

    [Theory]
    [InlineData("2026-08-01", 0)]
    [InlineData("2026-08-10", 0)]
    [InlineData("2026-08-11", 1)]
    [InlineData("2026-09-29", 50)]
    [InlineData("2026-11-17", 99)]
    [InlineData("2026-11-18", 100)]
    [InlineData("2027-01-01", 100)]
    public void The_quantity_is_spread_evenly_from_the_first_day_to_the_last(string today, int expected) =>
        Assert.Equal(expected, At(today).Expected);

    [Fact]
    public void A_campaign_that_was_set_up_late_is_measured_from_then_on()
    {
        var late = At("2026-10-08") with { Campaign = Campaign with { Since = At("2026-09-29").Now } };
        Assert.Equal((9, 18), (late.DaysGone, late.Expected));
    }

    [Fact]
    public void A_campaign_without_end_has_no_pace() =>
        Assert.Null((At("2026-10-08") with { Campaign = Campaign with { Ends = null } }).Expected);

    [Theory]
    [InlineData(100, 120, 100)]
    [InlineData(100, 80, 80)]
    public void The_quantity_is_the_orders_unless_the_cap_is_lower(int ordered, int cap, int quantity) =>
        Assert.Equal(
            quantity,
            (
                At("2026-10-08") with
                {
                    Campaign = Campaign with
                    {
                        Order = Campaign.Order with { Quantity = ordered },
                        Caps = new Caps { Total = cap },
                    },
                }
            ).Quantity
        );

    [Theory]
    [InlineData("2026-09-29", 119, nameof(CampaignStatus.Active), "")]
    [InlineData("2026-09-29", 120, nameof(CampaignStatus.Active), "Filled")]
    [InlineData("2026-09-29", 121, nameof(CampaignStatus.Paused), "Filled")]
    [InlineData("2026-09-29", 60, nameof(CampaignStatus.Active), "")]
    [InlineData("2026-09-29", 40, nameof(CampaignStatus.Active), "")]
    [InlineData("2026-09-29", 39, nameof(CampaignStatus.Active), "Behind")]
    [InlineData("2026-08-16", 0, nameof(CampaignStatus.Active), "")]
    [InlineData("2026-08-17", 0, nameof(CampaignStatus.Active), "Behind")]
    [InlineData("2026-09-29", 39, nameof(CampaignStatus.Paused), "Paused")]
    [InlineData("2026-09-29", 100, nameof(CampaignStatus.Paused), "")]
    [InlineData("2026-08-09", 0, nameof(CampaignStatus.Paused), "")]
    [InlineData("2026-11-18", 0, nameof(CampaignStatus.Paused), "")]
    [InlineData("2026-11-10", 99, nameof(CampaignStatus.Active), "")]
    [InlineData("2026-11-11", 99, nameof(CampaignStatus.Active), "Ending")]
    [InlineData("2026-11-17", 99, nameof(CampaignStatus.Active), "Ending")]
    [InlineData("2026-11-18", 99, nameof(CampaignStatus.Active), "")]
    [InlineData("2026-11-11", 100, nameof(CampaignStatus.Active), "")]
    [InlineData("2026-11-11", 50, nameof(CampaignStatus.Active), "Ending,Behind")]
    public void What_ops_are_told_of(string today, int taken, string status, string states)
    {
        var pace = At(today, taken) with { Campaign = Campaign with { Status = Enum.Parse<CampaignStatus>(status) } };
        Assert.Equal(states, string.Join(',', Enum.GetValues<PacingState>().Where(pace.Is)));
    }

    /// <summary>40 of CRM and 30 of ERP were ordered, where it may take 120.</summary>
    [Theory]
    [InlineData(new[] { "crm", "erp" }, 40, 29, 70, 1, "")]
    [InlineData(new[] { "crm", "erp" }, 40, 30, 70, 0, "Filled")]
    // ERP is closed: what it has left is no place, and what it took was one.
    [InlineData(new[] { "crm" }, 30, 10, 50, 10, "Behind")]
    [InlineData(new[] { "crm" }, 40, 10, 50, 0, "Filled")]
    // HR has no amount: it takes the rest.
    [InlineData(new[] { "crm", "hr" }, 40, 0, 120, 60, "Behind")]
    public void One_whose_amounts_are_full_is_filled(
        string[] open,
        int crm,
        int erp,
        int places,
        int left,
        string states
    )
    {
        var room = new CampaignRoom(Campaign.LeadCode, null)
        {
            Total = crm + erp,
            Categories = new Dictionary<string, int> { ["crm"] = crm, ["erp"] = erp },
        };
        var campaign = Campaign with
        {
            Categories = [.. open.Select(CategoryId.Parse)],
            Order = Campaign.Order with
            {
                Amounts = new Dictionary<CategoryId, int> { [Sample.Crm] = 40, [Sample.Erp] = 30 },
            },
        };
        var pace = CampaignPace.Of(campaign, room, At("2026-10-28").Now);
        Assert.Equal(
            (places, left, states),
            (pace.Places, pace.Open, string.Join(',', Enum.GetValues<PacingState>().Where(pace.Is)))
        );
    }

    [Fact]
    public void A_day_is_one_of_the_campaigns_time_zone()
    {
        var campaign = Campaign with { TimeZone = "Pacific/Auckland" };
        var pace = new CampaignPace(campaign, 0, new DateTimeOffset(2026, 11, 17, 10, 59, 0, TimeSpan.Zero));
        Assert.Equal((1, new DateOnly(2026, 11, 17)), (pace.DaysLeft, pace.Today));
        Assert.Equal(0, (pace with { Now = pace.Now.AddMinutes(1) }).DaysLeft);
    }

    [Fact]
    public void A_campaign_that_has_what_its_own_pacing_allows_is_never_behind() =>
        Prop.ForAll(
                (
                    from quantity in Gen.Choose(1, 5_000)
                    from days in Gen.Choose(1, 400)
                    from gone in Gen.Choose(0, 500)
                    select (quantity, days, gone)
                ).ToArbitrary(),
                made =>
                {
                    var campaign = Campaign with
                    {
                        Pacing = Pacing.Even,
                        Ends = Campaign.Starts.AddDays(made.days - 1),
                        Caps = new Caps { Total = made.quantity },
                        Order = Campaign.Order with { Quantity = made.quantity },
                    };
                    var today = Campaign.Starts.AddDays(made.gone);
                    var allowed = LeadFunctions.Foundation.Places.CampaignLimits.Pace(campaign, today)!.Value;
                    return !new CampaignPace(campaign, allowed, At($"{today:yyyy-MM-dd}").Now).Is(PacingState.Behind);
                }
            )
            .QuickCheckThrowOnFailure();

    private static CampaignPace At(string today, int taken = 0) =>
        new(Campaign, taken, new DateTimeOffset(DateTime.Parse(today), TimeSpan.Zero).AddHours(15));
}
