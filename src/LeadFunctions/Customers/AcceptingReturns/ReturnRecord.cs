using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>What a row says of a delivery after it was sent. The very same lead where it says so already.</summary>
internal static class ReturnRecord
{
    public static Lead Returned(Lead lead, Delivery place)
    {
        var entry = new HistoryEntry(
            place.Return!.At,
            place.Return.By,
            $"{place.LeadCode} returned it ({place.Return.Policy}): {place.Return.Reason}"
        );
        var returned = LeadLifecycle.Closed(lead, place.LeadCode, CommercialState.Returned, entry);
        // Why it came back is what the customer says of it, where it says so in words that are known.
        return FeedbackVocabulary.Reason.Read(place.Return.Reason, "reason", out _) is { } reason
            ? LeadLifecycle.Rated(
                returned,
                place.LeadCode,
                new Feedback(Reason: new Said<FeedbackReason>(reason, place.Return.At.UtcDay, place.Return.At, Row: 0)),
                entry
            )
            : returned;
    }

    public static Lead Final(Lead lead, Delivery place) =>
        LeadLifecycle.Closed(
            lead,
            place.LeadCode,
            CommercialState.Final,
            new HistoryEntry(place.FinalAt!.Value, "ReturnsWindow", $"{place.LeadCode} can no longer return it")
        );
}
