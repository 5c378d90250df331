using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>What a customer asks to return.</summary>
/// <param name="Lead">Set where the lead is named by its id, not by its person.</param>
/// <param name="Reason">Null where it is only tried, and none was given yet.</param>
/// <param name="Source">The request or the row of a file; the same source is the same return.</param>
internal sealed record ReturnAsked(LeadId? Lead, string? Reason, string By, string Source)
{
    public static ReturnAsked ByRequest(LeadId? lead, string? reason, string by) =>
        new(lead, reason, by, $"request by {by}: {reason}");
}
