using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Ops.Tracking;

namespace LeadFunctions.Tests.Ops.Tracking;

public class CampaignViewTests
{
    private static readonly AffiliateName Other = AffiliateName.Parse("account-media");

    [Fact]
    public void Counts_are_summed_over_batches_and_apart_by_affiliate()
    {
        var view = CampaignView.Of(
            Sample.Campaign,
            Taken(3),
            [
                Count(
                    Sample.Affiliate.Name,
                    new()
                    {
                        [LeadStatus.Sent] = 2,
                        [LeadStatus.Unsent] = 4,
                        [LeadStatus.Omitted] = 1,
                    },
                    ReasonCode.GeoMismatch,
                    4
                ),
                Count(Other, new() { [LeadStatus.Sent] = 1, [LeadStatus.Unsent] = 1 }, ReasonCode.GeoMismatch, 1),
            ]
        );
        Assert.Equal((8, 2, 3, 997), (view.Leads.Received, view.Batches, view.Taken, view.Room));
        Assert.Equal([new(LeadStatus.Unsent, 5), new(LeadStatus.Sent, 3)], view.Leads.Statuses);
        Assert.Equal([new(ReasonCode.GeoMismatch, 5)], view.Leads.Reasons);
        Assert.Equal((1, 1), (view.Faulty.Rows, view.Faulty.Statuses[LeadStatus.Omitted]));
        Assert.Equal(
            [(Other, 2), (Sample.Affiliate.Name, 6)],
            view.Affiliates.Select(a => (a.Affiliate, a.Leads.Received))
        );
    }

    [Fact]
    public void A_cap_below_what_is_taken_leaves_no_room() =>
        Assert.Equal(0, CampaignView.Of(Sample.Campaign, Taken(Sample.Campaign.Caps.Total + 5), []).Room);

    [Fact]
    public void Accepted_offers_are_room_beside_the_cap()
    {
        var room = Taken(Sample.Campaign.Caps.Total);
        var offers = new OfferCount(3, 0, 0) { Granted = new Dictionary<string, int> { ["crm"] = 2 } };
        Assert.Equal(2, CampaignView.Of(Sample.Campaign, room with { Offers = offers }, []).Room);
    }

    private static CampaignRoom Taken(int places) => new(Sample.LeadCode, null) { Total = places };

    private static CampaignCount Count(
        AffiliateName affiliate,
        Dictionary<LeadStatus, int> statuses,
        ReasonCode reason,
        int times
    ) =>
        new(
            Sample.LeadCode,
            Sample.Batch,
            affiliate,
            statuses,
            new Dictionary<ReasonCode, int> { [reason] = times },
            new Dictionary<ReasonCode, int>()
        );
}
