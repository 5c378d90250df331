using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Foundation.Deciding;

public class RoutingTests
{
    private static readonly Campaign Crm = Named("INT-CRM-1");
    private static readonly Campaign Both = Named("INT-BOTH-1") with { Categories = [Sample.Crm, Sample.Erp] };
    private static readonly Campaign Erp = Named("INT-ERP-1") with { Categories = [Sample.Erp] };
    private static readonly Campaign Paused = Named("INT-PAUSED-1") with { Status = CampaignStatus.Paused };
    private static readonly Campaign[] All = [Crm, Both, Erp, Paused];

    [Fact]
    public void A_row_with_a_lead_code_is_for_that_campaign_only()
    {
        var verdict = Assert.Single(Decide(Sample.Data with { LeadCode = Erp.LeadCode }, All));
        Assert.Equal(Erp.LeadCode, verdict.Campaign.LeadCode);
        Assert.Equal([ReasonCode.CategoryNotOpen], verdict.Reasons.Select(r => r.Code));
    }

    [Fact]
    public void A_row_without_lead_code_is_tried_with_every_campaign_that_is_open_to_its_category() =>
        Assert.Equal(
            ["INT-BOTH-1 accepts", "INT-CRM-1 accepts", "INT-PAUSED-1 refuses"],
            Say(Decide(Sample.Data, All))
        );

    [Fact]
    public void A_row_with_a_lead_code_that_is_gone_is_tried_with_none() =>
        Assert.Empty(Decide(Sample.Data with { LeadCode = LeadCode.Parse("INT-GONE-1") }, All));

    [Fact]
    public void A_row_of_a_category_that_is_open_nowhere_is_tried_with_none()
    {
        Assert.Empty(Decide(Sample.Data with { Category = CategoryId.Parse("backup") }, All));
        Assert.Empty(Decide(Sample.Data with { Category = null }, All));
        Assert.Empty(Decide(Sample.Data));
    }

    [Fact]
    public void The_order_in_which_campaigns_were_configured_does_not_matter() =>
        Prop.ForAll(
                Gen.Shuffle(All).ToArbitrary(),
                shuffled => Say(Decide(Sample.Data, shuffled)).SequenceEqual(Say(Decide(Sample.Data, All)))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_campaign_more_changes_nothing_for_the_others() =>
        Assert.Equal(
            Say(Decide(Sample.Data, All)).Except(["INT-CRM-1 accepts"]),
            Say(Decide(Sample.Data, Both, Erp, Paused))
        );

    [Fact]
    public void Rules_are_prepared_once_for_a_configuration()
    {
        var configuration = Sample.Configuration(All);
        Assert.Same(Routing.Of(configuration), Routing.Of(configuration));
        Assert.NotSame(Routing.Of(configuration), Routing.Of(Sample.Configuration(All)));
    }

    private static Campaign Named(string leadCode) => Sample.Campaign with { LeadCode = LeadCode.Parse(leadCode) };

    private static IReadOnlyList<Verdict> Decide(LeadData data, params Campaign[] campaigns) =>
        Routing.Of(Sample.Configuration(campaigns)).Decide(new RoutableLead(Sample.Affiliate.Name, data), Sample.Noon);

    private static IEnumerable<string> Say(IEnumerable<Verdict> verdicts) =>
        verdicts.Select(v => $"{v.Campaign.LeadCode} {(v.Reasons.Count == 0 ? "accepts" : "refuses")}");
}
