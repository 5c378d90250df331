using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>What came of a return.</summary>
/// <param name="Place">The delivery that was asked for; null where there is none.</param>
internal sealed record ReturnOutcome(ReturnDecision Decision, Delivery? Place)
{
    public bool IsTaken => Decision.Refusal is null;

    /// <summary>Whether one more lead at cost price is offered for it, now or before.</summary>
    public bool IsOffered => Decision.Refusal == ReturnRefusal.Late;

    /// <summary>What mails and receipts say of it.</summary>
    public string Words =>
        Decision.Refusal switch
        {
            null => "returned",
            ReturnRefusal.Unknown => "no such delivery",
            ReturnRefusal.NotDelivered => "not delivered yet",
            ReturnRefusal.Repeated => "returned before",
            ReturnRefusal.Late => "too late",
            ReturnRefusal.ReasonMissing => "no reason given",
            ReturnRefusal.ReasonNotAllowed => "reason not agreed",
            ReturnRefusal.ReplacementNotReturnable => "a replacement, which does not come back",
            ReturnRefusal.OverShare => "more than was agreed",
            ReturnRefusal.LeadAndAddressDiffer => "lead id and address differ",
            _ => "row cannot be read",
        };
}
