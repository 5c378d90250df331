using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.AcceptingReturns;

/// <summary>Finds who is meant by an e-mail address or a lead id.</summary>
internal sealed class ReturnedPeople(LeadLookup lookup, PersonHash hash)
{
    /// <summary>Null where the address is none, or there is no such lead.</summary>
    public async Task<PersonId?> FindAsync(string? email, LeadId? lead, CancellationToken ct) =>
        lead is not null ? (await lookup.FindAsync(lead, ct))?.Lead.Person
        : EmailAddress.TryParse(email, out var address) ? hash.Of(address)
        : null;
}
