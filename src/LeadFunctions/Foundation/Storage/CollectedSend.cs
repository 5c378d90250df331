using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Asks for one send of all that waits for a campaign.</summary>
/// <param name="Period">Names the send: ISO week of the send day in the campaign's time zone, such as <c>2026-W47</c>.
/// The same name is the same send.</param>
internal sealed record CollectedSend(LeadCode LeadCode, RunName Period);
