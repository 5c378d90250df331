using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Places;

public sealed class AffiliateStandingsTests
{
    private static readonly AffiliateName Affiliate = Sample.Affiliate.Name;

    private static readonly RoomLimits Limits = new(Periods.Of(new DateOnly(2026, 11, 21)), 1_000)
    {
        Affiliates = new Dictionary<AffiliateName, int> { [Affiliate] = 200 },
    };

    private static readonly StandardRule Pausing = new()
    {
        Name = "unusable",
        Measure = StandardMeasure.Unusable,
        Limit = 0.1m,
    };

    private static readonly StandardRule Lowering = Pausing with
    {
        Name = "crm",
        Category = Sample.Crm,
        CapShare = 0.25m,
    };

    [Theory]
    [InlineData(StandingState.Healthy, false, 200)]
    [InlineData(StandingState.Warned, false, 200)]
    [InlineData(StandingState.Paused, true, 200)]
    [InlineData(StandingState.Probation, true, 50)]
    public void A_standard_that_pauses_keeps_files_and_gives_a_tenth_of_the_cap_on_probation(
        object state,
        bool keeps,
        int cap
    )
    {
        var standings = Of(Pausing, (StandingState)state);
        Assert.Equal(keeps, standings.KeepsFiles);
        Assert.Equal(cap, standings.Lower(Limits, Sample.Campaign).OfAffiliate(Affiliate));
    }

    [Theory]
    [InlineData(StandingState.Warned, 200)]
    [InlineData(StandingState.Paused, 50)]
    [InlineData(StandingState.Probation, 50)]
    public void A_standard_that_lowers_caps_keeps_no_file(object state, int cap)
    {
        var standings = Of(Lowering, (StandingState)state);
        Assert.False(standings.KeepsFiles);
        Assert.Equal(cap, standings.Lower(Limits, Sample.Campaign).OfAffiliate(Affiliate));
    }

    [Fact]
    public void Campaigns_that_the_standard_is_not_about_keep_their_caps() =>
        Assert.Same(
            Limits,
            Of(Lowering, StandingState.Paused).Lower(Limits, Sample.Campaign with { Categories = [Sample.Erp] })
        );

    [Fact]
    public void Where_the_affiliate_has_no_cap_of_its_own_the_total_is_what_is_lowered() =>
        Assert.Equal(
            250,
            Of(Lowering, StandingState.Paused)
                .Lower(new RoomLimits(Limits.Now, 1_000), Sample.Campaign)
                .OfAffiliate(Affiliate)
        );

    [Fact]
    public void A_cap_is_never_raised() =>
        Assert.Equal(
            5,
            Of(Pausing, StandingState.Probation)
                .Lower(
                    Limits with
                    {
                        Affiliates = new Dictionary<AffiliateName, int> { [Affiliate] = 5 },
                    },
                    Sample.Campaign
                )
                .OfAffiliate(Affiliate)
        );

    [Fact]
    public void A_standard_that_is_gone_or_for_others_holds_nobody()
    {
        Assert.False(Of(Pausing, StandingState.Paused, rule: Lowering).KeepsFiles);
        Assert.False(
            Of(Pausing, StandingState.Paused, Pausing with { Affiliates = [AffiliateName.Parse("s2w")] }).KeepsFiles
        );
    }

    private static AffiliateStandings Of(StandardRule held, StandingState state, StandardRule? rule = null) =>
        new(
            Affiliate,
            new StandardList { Rules = [rule ?? held] },
            [
                new Standing(Affiliate, held.Name)
                {
                    State = state,
                    Taken = new Dictionary<string, int> { [Sample.LeadCode.Value] = 30 },
                },
            ]
        );
}
