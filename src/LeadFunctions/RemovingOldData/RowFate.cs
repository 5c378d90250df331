using LeadFunctions.ErasingPeople;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.RemovingOldData;

/// <summary>What becomes of an old row's personal data.</summary>
internal enum RowFate
{
    /// <summary>It goes.</summary>
    Due,

    /// <summary>The pipeline is not through with the row.</summary>
    AtWork,

    /// <summary>A change of a campaign may still bring the lead to a customer.</summary>
    Waits,

    /// <summary>A send is to take it, or a webhook is being tried.</summary>
    OnItsWay,

    /// <summary>The customer can still return it.</summary>
    CanBeReturned,

    /// <summary>It is gone already.</summary>
    Gone,
}

internal static class RowFates
{
    /// <summary>A day more than the return window, so that the run which closes windows has been there.</summary>
    private static readonly TimeSpan Returnable = TimeSpan.FromDays(ReturnWindowStore.Days + 1);

    public static RowFate Of(Lead lead, DateTimeOffset now) => lead switch
    {
        _ when ErasedRow.IsBare(lead) => RowFate.Gone,
        { Status: null } => RowFate.AtWork,
        { IsWaiting: true } => RowFate.Waits,
        _ when lead.Matches.Any(m => m.Delivery is DeliveryState.Scheduled or DeliveryState.Sending) => RowFate.OnItsWay,
        _ when lead.Matches.Any(m => IsOpen(m, now)) => RowFate.CanBeReturned,
        _ => RowFate.Due,
    };

    private static bool IsOpen(Match match, DateTimeOffset now) =>
        match is { Delivery: DeliveryState.Sent, Commercial: null or CommercialState.Open } && !(match.SentAt + Returnable <= now);
}
