using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>A return of a person's delivery.</summary>
/// <param name="Person">Null where the address or lead id is nobody's.</param>
internal sealed record PersonReturn(PersonId? Person, ReturnAsked Asked)
{
    /// <summary>Set where it is refused whatever was delivered.</summary>
    public ReturnRefusal? Refusal { get; init; }
}
