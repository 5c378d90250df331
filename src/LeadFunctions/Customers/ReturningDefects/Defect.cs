using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Customers.ReturningDefects;

/// <summary>A delivered lead that its customer calls defective, and that is not returned yet.</summary>
/// <param name="Decision">What would come of its return.</param>
internal sealed record Defect(Delivery Place, FeedbackReason Reason, ReturnDecision Decision)
{
    public bool IsReturnable => Decision.Refusal is null;

    /// <summary>Null where the customer does not call it so any more, or it is returned.</summary>
    /// <param name="history">What came back so far, with the defects that are returned before it.</param>
    public static Defect? Of(Lead lead, Delivery place, Campaign campaign, ReturnHistory history, DateTimeOffset now) =>
        place.Return is null
        && lead.Matches.FirstOrDefault(m => m.LeadCode == campaign.LeadCode)?.Feedback?.Standing is { } reason
        && reason.IsDefect()
            ? new(
                place,
                reason,
                ReturnDecision.Decide(AskedBy(lead.Id, reason, ""), place, campaign.Returns, history, now)
            )
            : null;

    /// <summary>Its return, asked for by somebody.</summary>
    public ReturnAsked AskedBy(string by) => AskedBy(Place.Lead, Reason, by);

    private static ReturnAsked AskedBy(LeadId lead, FeedbackReason reason, string by) =>
        ReturnAsked.ByRequest(lead, FeedbackWords.Of(reason), by);
}
