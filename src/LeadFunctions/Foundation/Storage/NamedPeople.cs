using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Finds whom customers mean by an e-mail address or a lead id.</summary>
internal sealed class NamedPeople(LeadStore leads, LeadLookup lookup, PersonHash hash)
{
    /// <summary>Null where the address is none, or there is no such lead.</summary>
    public async Task<PersonId?> FindAsync(string? email, LeadId? lead, CancellationToken ct) =>
        lead is not null ? (await lookup.FindAsync(lead, ct))?.Lead.Person : OfAddress(email);

    /// <summary>The same for each of many: a chunk that several name is read once.</summary>
    /// <param name="asked">What should be an e-mail address, a lead id, or both.</param>
    /// <returns>Whom each names, and whether its id and its address name different people.</returns>
    public async Task<IReadOnlyList<(PersonId? Person, bool Differs)>> FindAllAsync(
        IReadOnlyList<(string Email, LeadId? Lead)> asked,
        CancellationToken ct
    )
    {
        var people = new Dictionary<LeadId, PersonId?>();
        foreach (var chunk in asked.Select(a => a.Lead).OfType<LeadId>().Distinct().GroupBy(id => (id.Batch, id.Chunk)))
        {
            var wanted = chunk.ToHashSet();
            foreach (var row in await leads.ReadAsync(chunk.Key.Batch, chunk.Key.Chunk, ct))
                if (wanted.Contains(row.Lead.Id))
                    people[row.Lead.Id] = row.Lead.Person;
        }
        return
        [
            .. asked.Select(a =>
                OfAddress(a.Email) is var named && a.Lead is { } lead && people.GetValueOrDefault(lead) is { } known
                    ? (known, named is not null && named != known)
                    : (a.Lead is null ? named : null, false)
            ),
        ];
    }

    private PersonId? OfAddress(string? email) =>
        EmailAddress.TryParse(email, out var address) ? hash.Of(address) : null;
}
