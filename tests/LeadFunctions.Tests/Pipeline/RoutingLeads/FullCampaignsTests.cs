using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Pipeline.RoutingLeads;

namespace LeadFunctions.Tests.Pipeline.RoutingLeads;

public class FullCampaignsTests
{
    private static readonly Periods Now = new("2026-11", "2026-W47", "2026-11-18");
    private static readonly Reason Full = new(
        ReasonCode.CapReached,
        null,
        "all 2 places taken",
        "room after a return, or a higher total cap"
    );

    [Fact]
    public void A_lead_that_only_room_was_missing_for_is_asked_about_by_the_room_and_no_other()
    {
        var accepts = new Verdict(Sample.Campaign, [], []);
        Assert.True(FullCampaigns.WasFull(Waiting(Full), accepts));

        Assert.False(FullCampaigns.WasFull(Waiting(), accepts));
        Assert.False(FullCampaigns.WasFull(Sample.Lead(), accepts));
        Assert.False(FullCampaigns.WasFull(Waiting(Full, new(ReasonCode.GeoMismatch)), accepts));
        Assert.False(FullCampaigns.WasFull(Waiting(new Reason(ReasonCode.GeoMismatch)), accepts));
        Assert.False(
            FullCampaigns.WasFull(Waiting(Full), accepts with { Reasons = [new(ReasonCode.CategoryNotOpen)] })
        );
        Assert.False(FullCampaigns.WasFull(Waiting(Full) with { Through = [Sample.LeadCode] }, accepts));
        var changed = new Verdict(Sample.Campaign with { Version = "\"0x2\"" }, [], []);
        Assert.False(FullCampaigns.WasFull(Waiting(Full), changed));
    }

    [Theory]
    [InlineData(1, 0, false)]
    [InlineData(2, 0, true)]
    [InlineData(3, 0, true)]
    [InlineData(2, 1, false)]
    [InlineData(3, 1, true)]
    public void It_is_refused_with_the_same_words_as_long_as_there_is_no_place(int taken, int offers, bool isFull)
    {
        var room = new CampaignRoom(Sample.LeadCode, null)
        {
            Total = taken,
            Last = Now,
            Offers = OfferCount.None with { Granted = new Dictionary<string, int> { [""] = offers } },
        };
        var said = FullCampaigns.Still(
            new Verdict(Sample.Campaign, [], []),
            room,
            new RoomLimits(Now, 2),
            Sample.Affiliate.Name,
            Waiting(Full)
        );
        Assert.Equal(isFull, said.Reasons.Count > 0);
        if (offers == 0 && isFull)
            Assert.Equal(Full, Assert.Single(said.Reasons));
    }

    private static Lead Waiting(params IReadOnlyList<Reason> reasons) =>
        Sample.Lead(
            routed: true,
            matches: new Match(Sample.LeadCode, reasons, CampaignVersion: Sample.Campaign.Version)
        );
}
