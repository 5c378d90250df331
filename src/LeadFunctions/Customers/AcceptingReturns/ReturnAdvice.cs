using System.Globalization;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>What came of a return, as people read it.</summary>
internal static class ReturnAdvice
{
    /// <param name="place">The delivery that was asked for; null where there is none.</param>
    public static string For(ReturnDecision decision, Delivery? place, ReturnRules rules) =>
        decision.Refusal switch
        {
            null => decision.Return!.Policy == ReturnPolicy.Refund
                ? "Returned: it is refunded."
                : "Returned: it is replaced by the next lead that fits.",
            ReturnRefusal.Unknown =>
                "This campaign was not sent such a lead: check the address or the lead id, and the lead code.",
            ReturnRefusal.NotDelivered => "The lead was not delivered yet: ops can stop it instead.",
            ReturnRefusal.Repeated => $"Nothing to do: it was returned on {Day(place!.Return!.At)} already.",
            ReturnRefusal.Late =>
                $"Too late: it could be returned until {Minute(ReturnWindow.LastMinute(place!.SentAt!.Value))}. One more lead at cost price is offered for it.",
            ReturnRefusal.ReasonMissing => "Say why it is returned.",
            ReturnRefusal.ReasonNotAllowed => $"Reasons that this campaign takes: {string.Join(", ", rules.Reasons)}.",
            ReturnRefusal.ReplacementNotReturnable =>
                "It replaced a returned lead, and this campaign takes no replacements back.",
            ReturnRefusal.OverShare => string.Create(
                CultureInfo.InvariantCulture,
                $"The campaign takes back at most {rules.MaxShare * 100:0.####} % of what was delivered, and has done so."
            ),
            ReturnRefusal.LeadAndAddressDiffer =>
                "The lead id and the address name different people: correct one of them, or leave it out.",
            ReturnRefusal.RowNotRead => "The row cannot be read: correct its quotes and drop the file again.",
            _ => throw new ArgumentOutOfRangeException(nameof(decision), decision.Refusal, "has no advice"),
        };

    private static string Day(DateTimeOffset at) =>
        at.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Minute(DateTimeOffset at) =>
        at.UtcDateTime.ToString("d MMMM yyyy 'at' HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
