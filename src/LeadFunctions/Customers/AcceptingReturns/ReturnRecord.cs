using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>What a row says of a delivery after it was sent. The very same lead where it says so already.</summary>
internal static class ReturnRecord
{
    public static Lead Returned(Lead lead, Delivery place) =>
        LeadLifecycle.Closed(
            lead,
            place.LeadCode,
            CommercialState.Returned,
            new HistoryEntry(
                place.Return!.At,
                place.Return.By,
                $"{place.LeadCode} returned it ({place.Return.Policy}): {place.Return.Reason}"
            )
        );

    public static Lead Final(Lead lead, Delivery place) =>
        LeadLifecycle.Closed(
            lead,
            place.LeadCode,
            CommercialState.Final,
            new HistoryEntry(place.FinalAt!.Value, "ReturnsWindow", $"{place.LeadCode} can no longer return it")
        );
}
