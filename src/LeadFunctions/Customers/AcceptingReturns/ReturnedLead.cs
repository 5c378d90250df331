using System.Globalization;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>A delivered lead that came back, as its affiliate is told: without a word of the person.</summary>
internal sealed record ReturnedLead(
    LeadCode LeadCode,
    LeadId Lead,
    DateTimeOffset SentAt,
    DateTimeOffset ReturnedAt,
    string Reason
)
{
    public static IReadOnlyList<string> Columns { get; } = ["lead code", "lead", "delivered", "returned", "reason"];

    public IReadOnlyList<string> Cells => [LeadCode.Value, $"{Lead}", Day(SentAt), Day(ReturnedAt), Reason];

    /// <summary>Null while it is not returned.</summary>
    public static ReturnedLead? Of(Delivery delivery) =>
        delivery is { SentAt: { } sentAt, Return: { } returned }
            ? new(delivery.LeadCode, delivery.Lead, sentAt, returned.At, returned.Reason)
            : null;

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
