using System.Text.Json.Serialization;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>What an affiliate is owed for its deliveries of one month to one campaign at one price. The month is that
/// of the delivery, in UTC; a return counts in the month of its delivery.</summary>
/// <param name="Price">Null where the affiliate's file names none for the campaign.</param>
/// <param name="Open">Deliveries that can still be returned: not billable yet.</param>
internal sealed record StatementLine(LeadCode LeadCode, Price? Price, int Delivered, int Returned, int Open)
{
    [JsonIgnore]
    public int Billable => Delivered - Returned - Open;

    /// <summary>In the currency of the cost per lead, to the cent.</summary>
    [JsonIgnore]
    public decimal? Amount =>
        Price is { } price ? Math.Round(Billable * price.Cpl, 2, MidpointRounding.AwayFromZero) : null;
}
