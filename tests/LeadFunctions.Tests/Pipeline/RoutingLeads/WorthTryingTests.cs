using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Pipeline.RoutingLeads;

namespace LeadFunctions.Tests.Pipeline.RoutingLeads;

public class WorthTryingTests
{
    private static readonly WaitingToRoute Changed = new(["category|crm"]);
    private static readonly WaitingToRoute NewDay = new(["category|crm"], IsNewDay: true);
    private static readonly WaitingToRoute Night = new(["category|crm"], "2026-11-26");

    // Uploaded on 18 November.
    private static readonly WaitingLead Lead = new(new LeadId(Sample.Batch, 1), Sample.Affiliate.Name, null);
    private static readonly DateOnly Soon = new(2026, 11, 26);
    private static readonly DateOnly LastNight = new(2027, 2, 23);
    private static readonly DateOnly Over = new(2027, 2, 24);

    private static readonly Func<LeadCode, bool> Everywhere = _ => true;
    private static readonly Func<LeadCode, bool> Nowhere = _ => false;

    [Theory]
    [InlineData("GeoMismatch", false)]
    [InlineData("GeoMismatch,CompanySizeMismatch,TitleNotOnList,IndustryMismatch,CompanySizeAmbiguous", false)]
    [InlineData("TitleSuppressed,CompanySuppressed,NotOnApprovedList,WrongCategory,EvidenceMissing,TooOld", false)]
    [InlineData("QuestionNotAssigned,SmarterAnswersMissing,SmarterAnswerInvalid", false)]
    [InlineData("GeoMismatch,CapReached", true)]
    [InlineData("CampaignInactive", true)]
    [InlineData("AffiliateNotAllowed", true)]
    [InlineData("CategoryNotOpen", true)]
    [InlineData("SentRecently", true)]
    [InlineData("NoCampaign", true)]
    [InlineData("TakenExclusively", true)]
    [InlineData("AlreadySent", true)]
    [InlineData("CapReached", true)]
    [InlineData("CapReached,CampaignInactive", true)]
    [InlineData("", true)]
    public void A_new_day_helps_who_waits_for_room_or_for_a_campaign_and_not_who_does_not_fit(
        string reasons,
        bool helps
    )
    {
        var lead = Lead with
        {
            Reasons = [.. reasons.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ReasonCode>)],
        };
        Assert.Equal(helps, WorthTrying.Is(lead, NewDay, Soon, Everywhere));
        Assert.True(WorthTrying.Is(lead, Night, Soon, Everywhere));
        Assert.True(WorthTrying.Is(lead, Changed, Soon, Everywhere));
    }

    [Theory]
    [InlineData("CapReached", "INT-FUL-CRM-0001", false)]
    [InlineData("CapReached", "INT-FUL-CRM-0001,INT-FRE-CRM-0002", true)]
    [InlineData("GeoMismatch,CapReached", "INT-FUL-CRM-0001", false)]
    [InlineData("CapReached", null, true)]
    [InlineData("CapReached,SentRecently", "INT-FUL-CRM-0001", false)]
    [InlineData("CapReached,SentRecently", "INT-FRE-CRM-0002", true)]
    [InlineData("CampaignInactive,GeoMismatch,CapReached", "INT-FUL-CRM-0001", false)]
    [InlineData("CampaignInactive,GeoMismatch", "", false)]
    [InlineData("CampaignInactive", "INT-FRE-CRM-0002", true)]
    [InlineData("CapReached,AffiliateNotAllowed", "INT-FUL-CRM-0001", true)]
    [InlineData("NoCampaign", "", true)]
    public void A_new_day_helps_who_waits_for_a_campaign_only_where_it_opens_it(
        string reasons,
        string? inTime,
        bool helps
    )
    {
        var lead = Lead with
        {
            Reasons = [.. reasons.Split(',').Select(Enum.Parse<ReasonCode>)],
            InTime = inTime is null
                ? null
                : [.. inTime.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(LeadCode.Parse)],
        };
        Assert.Equal(helps, WorthTrying.Is(lead, NewDay, Soon, leadCode => leadCode.Value == "INT-FRE-CRM-0002"));
        Assert.True(WorthTrying.Is(lead, Night, Soon, Nowhere));
        Assert.True(WorthTrying.Is(lead, Changed, Soon, Nowhere));
    }

    [Fact]
    public void Where_it_is_not_noted_what_keeps_a_lead_it_is_tried() =>
        Assert.True(WorthTrying.Is(Lead with { Reasons = null }, NewDay, Soon, Everywhere));

    [Fact]
    public void One_that_is_too_old_for_all_is_left_alone_once_its_row_could_say_so()
    {
        Assert.All([NewDay, Night, Changed], asked => Assert.True(WorthTrying.Is(Lead, asked, LastNight, Everywhere)));
        Assert.All([NewDay, Night], asked => Assert.False(WorthTrying.Is(Lead, asked, Over, Everywhere)));
        Assert.True(WorthTrying.Is(Lead, Changed, Over, Everywhere));
    }

    [Fact]
    public void One_that_a_campaign_has_or_that_is_held_is_never_too_old_to_be_tried()
    {
        Assert.True(
            WorthTrying.Is(Lead with { IsTaken = true, Reasons = [ReasonCode.CapReached] }, NewDay, Over, Everywhere)
        );
        Assert.True(WorthTrying.Is(Lead with { Reasons = [ReasonCode.SmarterAnswerInvalid] }, Night, Over, Everywhere));
    }
}
