using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Customers.ReturningDefects;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Customers.ReturningDefects;

public sealed class DefectTests
{
    [Fact]
    public void Every_defect_is_offered_within_the_window_and_no_disappointment_ever()
    {
        foreach (var reason in Enum.GetValues<FeedbackReason>())
        {
            var offered = Of(reason, Place, days: 30);
            Assert.Equal(reason.IsDefect(), offered is { IsReturnable: true });
            Assert.Equal(reason.IsDefect() ? FeedbackWords.Of(reason) : null, offered?.AskedBy("Olga").Reason);
        }
    }

    [Fact]
    public void After_the_window_a_defect_is_named_and_says_that_it_is_too_late()
    {
        var late = Of(FeedbackReason.Duplicate, Place, days: 31);
        Assert.Equal(ReturnRefusal.Late, late!.Decision.Refusal);
        Assert.False(late.IsReturnable);
    }

    [Fact]
    public void What_the_campaign_does_not_take_back_is_not_offered() =>
        Assert.Equal(
            ReturnRefusal.ReasonNotAllowed,
            Of(
                FeedbackReason.Duplicate,
                Place,
                days: 1,
                Sample.Campaign with
                {
                    Returns = new ReturnRules { Reasons = ["left the company"] },
                }
            )!.Decision.Refusal
        );

    [Fact]
    public void What_came_back_is_no_defect_any_more() =>
        Assert.Null(
            Of(
                FeedbackReason.Duplicate,
                Place with
                {
                    Return = new DeliveryReturn(Sample.Noon, ReturnPolicy.Refund, "left", "Olga", "file"),
                },
                days: 1
            )
        );

    [Fact]
    public void A_defect_beyond_the_share_that_comes_back_is_not_offered()
    {
        var campaign = Sample.Campaign with { Returns = new ReturnRules { MaxShare = 0.34m } };
        ReturnRefusal? Against(int returned) =>
            Of(FeedbackReason.Duplicate, Place, days: 1, campaign, new(Delivered: 3, returned))!.Decision.Refusal;
        Assert.Null(Against(returned: 0));
        Assert.Equal(ReturnRefusal.OverShare, Against(returned: 1));
    }

    private static Delivery Place { get; } =
        new(
            Sample.LeadCode,
            Sample.Person,
            new LeadId(Sample.Batch, 1),
            Sample.Affiliate.Name,
            Sample.Crm,
            null,
            Sample.Noon,
            new Periods("2026-11", "2026-W47", "2026-11-18"),
            Sample.Run,
            Sample.Noon,
            default
        );

    private static Defect? Of(
        FeedbackReason reason,
        Delivery place,
        int days,
        Campaign? campaign = null,
        ReturnHistory? history = null
    ) =>
        Defect.Of(
            Sample.Lead(
                matches:
                [
                    new Match(
                        Sample.LeadCode,
                        [],
                        DeliveryState.Sent,
                        Feedback: new Feedback(
                            Reason: new Said<FeedbackReason>(reason, new DateOnly(2026, 11, 19), Sample.Noon, 1)
                        )
                    ),
                ]
            ),
            place,
            campaign ?? Sample.Campaign,
            history ?? new(Delivered: 1, Returned: 0),
            Sample.Noon.AddDays(days)
        );
}
