using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>What came of a return.</summary>
/// <param name="Place">The delivery that was asked for; null where there is none.</param>
internal sealed record ReturnOutcome(ReturnDecision Decision, Delivery? Place)
{
    public bool IsTaken => Decision.Refusal is null;

    /// <summary>The one word for it in receipts and mails.</summary>
    public string Word => Decision.Refusal?.ToString() ?? nameof(LeadStatus.Returned);
}
