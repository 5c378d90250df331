using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>What came of a month after its statement was closed: a line of a later one.</summary>
/// <param name="Month">The month that is corrected, such as <c>2026-11</c>.</param>
/// <param name="Returned">Deliveries of that month that were returned since.</param>
internal sealed record StatementCorrection(string Month, LeadCode LeadCode, int Returned, decimal Amount);
