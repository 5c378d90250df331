using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Foundation.Leads;

public class CampaignStandingTests
{
    private static readonly LeadCode Other = LeadCode.Parse("INT-OTH-CRM-1002");
    private static readonly Reason Geo = new(ReasonCode.GeoMismatch, Field.Country, "DE", "US");
    private static readonly Column[] Columns = [new("Email", Field.Email), new("Code", Field.LeadCode)];
    private static readonly CampaignStandings Standings = new(Columns);

    [Fact]
    public void A_lead_stands_with_each_campaign_by_what_that_campaign_said()
    {
        var lead = Sample.Lead(
            1,
            Intake.Usable,
            true,
            new Match(Sample.LeadCode, [Geo]),
            new Match(Other, [], DeliveryState.Sent),
            new Match(LeadCode.Parse("INT-WKL-CRM-1001"), [], DeliveryState.Scheduled)
        );
        Assert.Equal(
            [
                (Sample.LeadCode.Value, LeadStatus.Unsent, 1),
                (Other.Value, LeadStatus.Sent, 0),
                ("INT-WKL-CRM-1001", LeadStatus.Scheduled, 0),
            ],
            Standings.Of(lead).Select(s => (s.LeadCode.Value, s.Status, s.Reasons.Count))
        );
    }

    [Fact]
    public void A_held_lead_is_held_by_the_campaigns_that_wait_for_a_better_answer()
    {
        var lead = Sample.Lead(
            1,
            Intake.Held,
            true,
            new Match(Sample.LeadCode, [new(ReasonCode.SmarterAnswerInvalid, "SQ1", "Yess", "Yes")]),
            new Match(Other, [Geo])
        );
        Assert.Equal([LeadStatus.Held, LeadStatus.Unsent], Standings.Of(lead).Select(s => s.Status));
    }

    [Fact]
    public void An_unusable_row_stands_with_the_campaign_that_its_cell_names()
    {
        var row = Named(" int-ffa-esf-2541 ", Intake.Unusable) with
        {
            Data = null,
            Reasons = [new(ReasonCode.InvalidEmail), new(ReasonCode.PhoneLost)],
        };
        var standing = Assert.Single(Standings.Of(row));
        Assert.Equal((Sample.LeadCode, LeadStatus.Unusable), (standing.LeadCode, standing.Status));
        Assert.Equal([ReasonCode.InvalidEmail], standing.Reasons.Select(r => r.Code));
    }

    [Fact]
    public void An_omitted_row_stands_with_the_campaign_that_it_named_whatever_was_tried_before()
    {
        var row = Named("", Intake.Omitted) with
        {
            Data = Sample.Data with { LeadCode = Other },
            Matches = [new Match(Sample.LeadCode, [])],
        };
        Assert.Equal([(Other, LeadStatus.Omitted)], Standings.Of(row).Select(s => (s.LeadCode, s.Status)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no lead code")]
    public void A_row_that_names_no_campaign_stands_with_none(string cell) =>
        Assert.Empty(Standings.Of(Named(cell, Intake.Unusable) with { Data = null }));

    [Fact]
    public void A_ragged_row_without_the_cell_stands_with_none() =>
        Assert.Empty(Standings.Of(Sample.Lead(1, Intake.Unusable) with { Data = null, Cells = ["a@example.com"] }));

    [Fact]
    public void A_row_at_work_stands_with_none() => Assert.Empty(Standings.Of(Sample.Lead()));

    private static Lead Named(string cell, Intake intake) =>
        Sample.Lead(1, intake) with
        {
            Cells = ["ann.lee@example.com", cell],
        };
}
