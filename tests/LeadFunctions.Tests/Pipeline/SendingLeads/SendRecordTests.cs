using LeadFunctions.Foundation.Leads;
using LeadFunctions.Pipeline.SendingLeads;

namespace LeadFunctions.Tests.Pipeline.SendingLeads;

public class SendRecordTests
{
    private static readonly LeadCode Other = LeadCode.Parse("INT-OTH-ER");

    private static readonly Lead Scheduled = Sample.Lead(
        1,
        Intake.Usable,
        true,
        new Match(Sample.LeadCode, [], DeliveryState.Scheduled),
        new Match(Other, [], DeliveryState.Scheduled, "2026-W47")
    );

    [Fact]
    public void A_lead_that_was_sent_says_when_and_in_which_run()
    {
        var sent = SendRecord.Sent(Scheduled, Sample.LeadCode, "2026-W47", Sample.Noon, "SendWeekly");
        Assert.Equal(
            new Match(Sample.LeadCode, sent.Matches[0].Reasons, DeliveryState.Sent, "2026-W47", Sample.Noon),
            sent.Matches[0]
        );
        Assert.Same(Scheduled.Matches[1], sent.Matches[1]);
        Assert.Equal(
            new HistoryEntry(Sample.Noon, "SendWeekly", "INT-FFA-ESF-2541 sent in 2026-W47"),
            Assert.Single(sent.History)
        );
    }

    [Fact]
    public void A_lead_that_was_sent_before_stays_as_it_is()
    {
        var sent = SendRecord.Sent(Scheduled, Sample.LeadCode, "2026-W47", Sample.Noon, "SendWeekly");
        Assert.Same(sent, SendRecord.Sent(sent, Sample.LeadCode, "2026-W48", Sample.Noon.AddDays(7), "SendWeekly"));
    }

    [Fact]
    public void A_lead_that_the_campaign_refused_is_never_marked_as_sent()
    {
        var refused = Sample.Lead(
            1,
            Intake.Usable,
            true,
            new Match(Sample.LeadCode, [new Reason(ReasonCode.GeoMismatch)])
        );
        Assert.Same(refused, SendRecord.Sent(refused, Sample.LeadCode, "2026-W47", Sample.Noon, "SendWeekly"));
    }
}
