using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>What a statement asks of a delivery.</summary>
internal sealed record SentLead(
    DateTimeOffset SentAt,
    PersonId Person,
    string? Country,
    CompanySize? Size,
    CommercialState State
)
{
    /// <summary>Null while it was not sent.</summary>
    public static SentLead? Of(Delivery delivery) =>
        delivery.SentAt is { } sentAt
            ? new SentLead(
                sentAt,
                delivery.Person,
                delivery.Country,
                CompanySize.TryParse(delivery.CompanySize, out var size) ? size : null,
                delivery.Commercial
            )
            : null;
}
