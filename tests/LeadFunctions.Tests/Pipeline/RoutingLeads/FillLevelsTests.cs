using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Pipeline.RoutingLeads;

namespace LeadFunctions.Tests.Pipeline.RoutingLeads;

public class FillLevelsTests
{
    private static readonly LeadCode Other = LeadCode.Parse("INT-OTH-ER");
    private static readonly Configuration Settings = new(
        [Sample.Affiliate],
        [
            Sample.Campaign with
            {
                Caps = new Caps { Total = 10 },
            },
            Sample.Campaign with
            {
                LeadCode = Other,
                Caps = new Caps { Total = 4 },
            },
        ],
        Sample.Categories
    );

    [Fact]
    public async Task Who_is_asked_first_is_expected_to_take_the_lead_and_the_others_are_not()
    {
        var fill = await ReadAsync(2);
        fill.Expect([Sample.LeadCode]);
        Assert.Equal((0.3, 0.5), (fill.Of(Sample.LeadCode), fill.Of(Other)));
        fill.Expect([Sample.LeadCode, Other]);
        Assert.Equal((0.4, 0.75), (fill.Of(Sample.LeadCode), fill.Of(Other)));
    }

    [Fact]
    public async Task A_lead_without_a_plan_fills_nobody()
    {
        var fill = await ReadAsync(2);
        fill.Expect([]);
        Assert.Equal((0.2, 0.5), (fill.Of(Sample.LeadCode), fill.Of(Other)));
    }

    [Fact]
    public async Task What_was_expected_stays_when_campaigns_are_read_again()
    {
        var fill = await ReadAsync(2);
        fill.Expect([Other]);
        await fill.ReadAsync([Other], Settings, default);
        Assert.Equal(0.75, fill.Of(Other));
    }

    [Fact]
    public void A_campaign_that_nobody_asked_for_is_empty()
    {
        var fill = Fill(2, []);
        fill.Expect([Other]);
        Assert.Equal(0, fill.Of(Other));
    }

    [Theory]
    [InlineData(0, 0.8)]
    [InlineData(6, 0.5)]
    public async Task Accepted_offers_make_a_campaign_emptier(int accepted, double filled)
    {
        var fill = Fill(8, accepted == 0 ? [] : new() { ["crm"] = accepted });
        await fill.ReadAsync([Sample.LeadCode], Settings, default);
        Assert.Equal(filled, fill.Of(Sample.LeadCode));
    }

    private static FillLevels Fill(int taken, Dictionary<string, int> granted) =>
        new(
            (code, _) =>
                Task.FromResult(
                    new CampaignRoom(code, null) { Total = taken, Offers = OfferCount.None with { Granted = granted } }
                ),
            Sample.Noon
        );

    private static async Task<FillLevels> ReadAsync(int taken)
    {
        var fill = Fill(taken, []);
        await fill.ReadAsync([Sample.LeadCode, Other], Settings, default);
        return fill;
    }
}
