using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Privacy.ErasingPeople;

namespace LeadFunctions.Privacy.RemovingOldData;

internal static class RowFates
{
    /// <summary>A day more than the return window, so that the run which closes windows has been there.</summary>
    private static readonly TimeSpan Returnable = TimeSpan.FromDays(ReturnWindowStore.Days + 1);

    public static RowFate Of(Lead lead, DateTimeOffset now) =>
        lead switch
        {
            _ when ErasedRow.IsBare(lead) => RowFate.Gone,
            { Status: null } => RowFate.AtWork,
            { IsWaiting: true } => RowFate.Waits,
            _ when lead.Matches.Any(m => m.Delivery is DeliveryState.Scheduled or DeliveryState.Sending) =>
                RowFate.OnItsWay,
            _ when lead.Matches.Any(m => IsOpen(m, now)) => RowFate.CanBeReturned,
            _ => RowFate.Due,
        };

    private static bool IsOpen(Match match, DateTimeOffset now) =>
        match is { Delivery: DeliveryState.Sent, Commercial: null or CommercialState.Open }
        && !(match.SentAt + Returnable <= now);
}
