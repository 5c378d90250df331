using LeadFunctions.Foundation.Leads;
using LeadFunctions.Targeting.CollectingFeedback;

namespace LeadFunctions.Tests.Targeting.CollectingFeedback;

public sealed class FeedbackOutcomeTests
{
    private static readonly LeadId Lead = new(Sample.Batch, 1);

    [Fact]
    public void What_stands_is_taken_what_was_said_is_taken_before_and_what_is_older_is_overtaken()
    {
        var (first, same, other) = (Said(true, 1), Said(true, 2), Said(false, 3));
        Assert.Equal(FeedbackStatus.Taken, Of(first, null, first));
        Assert.Equal(FeedbackStatus.TakenBefore, Of(same, first, same));
        Assert.Equal(FeedbackStatus.Taken, Of(other, first, other));
        Assert.Equal(FeedbackStatus.Overtaken, Of(first, null, other));
    }

    [Fact]
    public void A_run_that_repeats_itself_says_taken_again()
    {
        var said = Said(true, 1);
        Assert.Equal(FeedbackStatus.Taken, Of(said, said, said));
    }

    [Fact]
    public void Every_refusal_has_words_and_advice()
    {
        foreach (var status in Enum.GetValues<FeedbackStatus>().Except([FeedbackStatus.NotRecognised]))
        {
            var outcome = FeedbackOutcome.Of(status);
            Assert.NotEmpty(outcome.Words);
            Assert.Equal(status == FeedbackStatus.Taken, outcome.Advice.Length == 0);
        }
        Assert.Equal(
            [FeedbackStatus.Taken, FeedbackStatus.TakenBefore, FeedbackStatus.Overtaken, FeedbackStatus.NothingSaid],
            Enum.GetValues<FeedbackStatus>().Where(s => !new FeedbackOutcome(s, "").IsRefused)
        );
    }

    [Fact]
    public void A_lead_without_delivery_is_unknown_never_delivered_or_somewhere_else()
    {
        var lead = Sample.Lead();
        Lead Sent(string code) =>
            lead with
            {
                Matches = [new Match(LeadCode.Parse(code), [], DeliveryState.Sent, SentAt: DateTimeOffset.UnixEpoch)],
            };
        Assert.Equal(FeedbackStatus.UnknownLead, WhyNoDelivery.Status(Sample.LeadCode, []));
        Assert.Equal(FeedbackStatus.NeverDelivered, WhyNoDelivery.Status(Sample.LeadCode, [lead]));
        Assert.Equal(
            FeedbackStatus.NeverDelivered,
            WhyNoDelivery.Status(Sample.LeadCode, [Sent(Sample.LeadCode.Value)])
        );
        Assert.Equal(
            FeedbackStatus.OtherCampaign,
            WhyNoDelivery.Status(Sample.LeadCode, [lead, Sent("INT-ELS-ERE-1")])
        );
    }

    private static FeedbackStatus Of(Feedback said, Feedback? before, Feedback after) =>
        FeedbackOutcome.Of(Lead, said, before, after).Status;

    private static Feedback Said(bool onTarget, int row) =>
        new(new Said<bool>(onTarget, new DateOnly(2026, 11, 21), DateTimeOffset.UnixEpoch, row));
}
