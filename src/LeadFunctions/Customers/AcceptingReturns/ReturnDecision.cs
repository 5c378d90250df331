using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>How many of a campaign's deliveries were sent and returned so far.</summary>
internal sealed record ReturnHistory(int Delivered, int Returned);

/// <summary>Why a return is refused.</summary>
internal enum ReturnRefusal
{
    Unknown,
    NotDelivered,
    Repeated,
    Late,
    ReasonMissing,
    ReasonNotAllowed,
    ReplacementNotReturnable,
    OverShare,
    LeadAndAddressDiffer,
    RowNotRead,
}

/// <summary>Decides on a return: taken by the campaign's policy, or refused with a reason.</summary>
internal sealed record ReturnDecision(DeliveryReturn? Return, ReturnRefusal? Refusal)
{
    /// <summary>The most characters of a reason that are kept.</summary>
    public const int MaxReason = 200;

    /// <param name="place">The person's delivery in the campaign; null where there is none.</param>
    /// <param name="now">When the return came in.</param>
    public static ReturnDecision Decide(
        ReturnAsked asked,
        Delivery? place,
        ReturnRules rules,
        ReturnHistory history,
        DateTimeOffset now
    )
    {
        if (place is null || (asked.Lead is { } lead && lead != place.Lead))
            return Refused(ReturnRefusal.Unknown);
        if (place.Return is { } earlier)
            return earlier.Source == asked.Source ? new(earlier, null) : Refused(ReturnRefusal.Repeated);
        return Fault(asked, place, rules, history, now) is { } fault
            ? Refused(fault)
            : new(new DeliveryReturn(now, rules.Policy, Short(asked.Reason ?? ""), asked.By, asked.Source), null);
    }

    public static ReturnDecision Refused(ReturnRefusal refusal) => new(null, refusal);

    private static ReturnRefusal? Fault(
        ReturnAsked asked,
        Delivery place,
        ReturnRules rules,
        ReturnHistory history,
        DateTimeOffset now
    ) =>
        place switch
        {
            { SentAt: null } => ReturnRefusal.NotDelivered,
            { SentAt: { } sentAt } when !ReturnWindow.IsOpen(sentAt, now) => ReturnRefusal.Late,
            _ when asked.Reason?.Trim() is "" => ReturnRefusal.ReasonMissing,
            _ when asked.Reason is not null
                    && rules.Reasons.Count > 0
                    && !rules.Reasons.Any(r => SameName.Key(r) == SameName.Key(asked.Reason)) =>
                ReturnRefusal.ReasonNotAllowed,
            { Replaces: not null } when !rules.Replacements => ReturnRefusal.ReplacementNotReturnable,
            _ when history.Returned + 1 > rules.MaxShare * history.Delivered => ReturnRefusal.OverShare,
            _ => null,
        };

    private static string Short(string reason) =>
        reason.Trim() is { Length: > MaxReason } text ? text[..MaxReason] : reason.Trim();
}
