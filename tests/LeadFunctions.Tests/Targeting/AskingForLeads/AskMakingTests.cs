using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Targeting.AskingForLeads;

namespace LeadFunctions.Tests.Targeting.AskingForLeads;

public sealed class AskMakingTests
{
    // 400 leads in 100 days, of which 70 are gone: 280 should be there.
    private static readonly Campaign Campaign = Sample.Campaign with
    {
        Starts = new DateOnly(2026, 9, 9),
        Ends = new DateOnly(2026, 12, 17),
        TimeZone = "UTC",
        Order = Sample.Campaign.Order with { Quantity = 400 },
    };

    private static readonly Gen<AskOffer> Offers =
        from name in Gen.Choose(1, 9_999)
        from aWeek in Gen.Choose(0, 500)
        from share in Gen.Choose(0, 100)
        from cpl in Gen.Choose(0, 30)
        from room in Gen.Choose(-5, 300)
        from standing in Gen.Elements(Enum.GetValues<StandingState>())
        from status in Gen.Elements(Enum.GetValues<AffiliateStatus>())
        from keeps in Gen.Elements(true, false)
        select Offer($"affiliate-{name}", aWeek / 10.0, share / 100.0, cpl, room, standing) with
        {
            Affiliate = Of($"affiliate-{name}") with { Status = status },
            KeepsFiles = keeps,
        };

    [Fact]
    public void Who_costs_least_for_a_lead_on_target_is_asked_first_for_as_much_again_as_it_brings()
    {
        var asks = Of(
            180,
            Offer("cheap-and-bad", 10, 0.2, 5),
            Offer("dear-and-good", 10, 0.8, 10),
            Offer("no-price", 20, 0.9, null)
        );
        Assert.Equal((100, 4, new DateOnly(2026, 12, 15)), (asks.Missing, asks.Weeks, asks.Until));
        Assert.Equal(
            ["dear-and-good 40", "cheap-and-bad 40", "no-price 20"],
            asks.Affiliates.Select(a => $"{a.Affiliate} {a.Leads}")
        );
        Assert.Equal((100, 0), (asks.Asked, asks.Left));
        Assert.Equal(
            "Please bring 40 more leads for INT-FFA-ESF-2541 until 2026-12-15, beyond the 10 a week that you usually bring for it. Categories: CRM Software.",
            asks.Affiliates[0].Message
        );
        Assert.Equal(
            "Brings 10.0 a week usually, 80 % on target (70 to 90 %, 50 rated), 10.00 a lead, in good standing.",
            asks.Affiliates[0].Why
        );
    }

    [Fact]
    public void Who_is_held_back_is_not_asked_and_the_list_says_why()
    {
        var asks = Of(
            180,
            Offer("warned", 100, 0.9, 1, standing: StandingState.Warned),
            Offer("healthy", 5, 0.5, 20),
            Offer("paused", 100, 0.9, 1, standing: StandingState.Paused),
            Offer("full", 100, 0.9, 1, room: 0),
            Offer("unfit", 0, 0.9, 1)
        );
        Assert.Equal(
            ["healthy 20", "warned 80", "full 0", "unfit 0", "paused 0"],
            asks.Affiliates.Select(a => $"{a.Affiliate} {a.Leads}")
        );
        Assert.All(asks.Affiliates.Skip(2), a => Assert.StartsWith("Not asked: ", a.Why, StringComparison.Ordinal));
        Assert.All(asks.Affiliates.Skip(2), a => Assert.Null(a.Message));
    }

    [Fact]
    public void What_nobody_can_bring_is_said()
    {
        var asks = Of(180, Offer("small", 2, 0.5, 10));
        Assert.Equal((8, 92), (asks.Asked, asks.Left));
        Assert.StartsWith("Nobody is known who could bring 92", asks.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_asked_for_a_campaign_at_its_pace_or_without_end()
    {
        Assert.Empty(Of(280, Offer("one", 10, 0.5, 10)).Affiliates);
        var endless = AskMaking.Of(
            new AskSubject(
                new CampaignPace(Campaign with { Ends = null }, 0, Sample.Noon),
                false,
                [],
                [Offer("one", 10, 0.5, 10)]
            )
        );
        Assert.Equal((0, 0), (endless.Missing, endless.Affiliates.Count));
    }

    [Fact]
    public void Nobody_is_asked_beyond_what_is_missing_its_caps_or_what_it_brings() =>
        Prop.ForAll(
                (
                    from taken in Gen.Choose(0, 400)
                    from offers in Offers.ListOf()
                    select (taken, offers: offers.DistinctBy(o => o.Affiliate.Name).ToArray())
                ).ToArbitrary(),
                asked =>
                {
                    var asks = Of(asked.taken, asked.offers);
                    return asks.Asked + asks.Left == asks.Missing
                        && asks.Asked == asks.Affiliates.Sum(a => a.Leads)
                        && asks.Affiliates.All(a =>
                            a.Leads >= 0
                            && a.Leads <= a.CouldBring
                            && a.CouldBring <= a.AWeek * asks.Weeks
                            && (
                                a.Leads == 0
                                || asked.offers.Single(o => o.Affiliate.Name == a.Affiliate)
                                    is { KeepsFiles: false, Standing: not StandingState.Paused } offer
                                    && a.Leads <= offer.Room
                            )
                        )
                        && (asks.Left == 0 || asks.Affiliates.All(a => a.Leads == a.CouldBring));
                }
            )
            .QuickCheckThrowOnFailure();

    private static AsksView Of(int taken, params IReadOnlyList<AskOffer> offers) =>
        AskMaking.Of(new AskSubject(new CampaignPace(Campaign, taken, Sample.Noon), false, ["CRM Software"], offers));

    private static AskOffer Offer(
        string name,
        double aWeek,
        double share,
        decimal? cpl,
        int room = 1_000,
        StandingState standing = StandingState.Healthy
    ) => new(Of(name), aWeek, new ShareRange(share, share - 0.1, share + 0.1), 50, cpl, room, standing, false);

    private static Affiliate Of(string name) =>
        Sample.Affiliate with
        {
            Name = AffiliateName.Parse(name),
            DisplayName = name,
        };
}
