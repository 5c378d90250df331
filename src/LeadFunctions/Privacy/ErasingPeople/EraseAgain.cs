using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Privacy.FindingPeople;

namespace LeadFunctions.Privacy.ErasingPeople;

/// <summary>Erases again who was erased since tables were saved that are restored now. The ledger has keyed hashes
/// alone: the addresses are those of what was restored, and who has none there is not there. Safe to run twice and to
/// be cut at any point.</summary>
internal sealed class EraseAgain(
    ErasureLedger own,
    ErasureRecords records,
    ErasedPeopleStore erased,
    PersonIndex index,
    LeadLookup lookup,
    NamedAddresses addresses,
    PersonHash people,
    OutputFiles files,
    EraseOpen open
)
{
    /// <summary>Notes everybody who is to be erased again: from then on nothing of them is taken.</summary>
    /// <param name="ledger">Of the account that the tables were saved from.</param>
    /// <param name="since">When they were saved: who was erased through before is not in them.</param>
    /// <param name="asked">Who restores, when and what.</param>
    /// <returns>How many people.</returns>
    public async Task<int> NoteAsync(
        ErasureLedger ledger,
        DateTimeOffset since,
        AskedErasure asked,
        CancellationToken ct
    )
    {
        var due = (await ledger.AllAsync(ct)).Where(r => r.ThroughAt is null || r.ThroughAt >= since).ToList();
        var known = (await ledger.OpenAsync(ct)).Concat(await own.OpenAsync(ct)).Select(d => d.Email);
        var found = await AddressesAsync([.. due.Select(r => r.Person)], known, ct);
        foreach (var record in due)
            await NoteAsync(record, found.GetValueOrDefault(record.Person), asked, ct);
        return due.Count;
    }

    /// <summary>Erases everybody who is noted, as far as it goes while the app does not run.</summary>
    /// <returns>How many are left for the app.</returns>
    public async Task<int> HandleAsync(CancellationToken ct)
    {
        // A run looks through files for some minutes and notes how far it is.
        for (var before = ""; ; )
        {
            var left = await own.OpenAsync(ct);
            var now = Json.Write(left);
            if (left.Count == 0 || now == before)
                return left.Count;
            before = now;
            await open.HandleAsync(ct);
        }
    }

    private async Task NoteAsync(ErasureRecord record, EmailAddress? address, AskedErasure asked, CancellationToken ct)
    {
        if (await records.FindAsync(record.Person, ct) is null)
            foreach (var wish in record.Asked)
                await records.AskAsync(record.Person, wish, ct);
        await records.AskAsync(record.Person, asked, ct);
        await erased.AddAsync(record.Person, asked.At, ct);
        if (address is null)
            await records.ChangeAsync(
                record.Person,
                r => r.Through(asked.At, new Dictionary<string, int>(), text => text),
                ct
            );
        else
            await files.DecideOnceAsync(
                Dossier.PathOf(record.Person),
                BinaryData.FromString(Json.Write(new Dossier(address.Value, asked.By, [], []))),
                ct
            );
    }

    private async Task<IReadOnlyDictionary<PersonId, EmailAddress>> AddressesAsync(
        IReadOnlyList<PersonId> due,
        IEnumerable<string> known,
        CancellationToken ct
    )
    {
        var sought = due.ToHashSet();
        var found = new Dictionary<PersonId, EmailAddress>();
        Take(known.SelectMany(NamedAddresses.In));
        foreach (var person in due.Where(p => !found.ContainsKey(p)).ToList())
            Take(
                (await lookup.FindAllAsync(await index.LeadsOfAsync(person).ToListAsync(ct), ct))
                    .SelectMany(row => row.Lead.Cells.Append(row.Lead.Data?.Email ?? ""))
                    .SelectMany(NamedAddresses.In)
            );
        if (found.Count < sought.Count)
            await foreach (var address in addresses.AllAsync(ct))
                Take([address]);
        return found;

        void Take(IEnumerable<EmailAddress> some)
        {
            foreach (var address in some)
                if (people.Of(address) is var person && sought.Contains(person))
                    found.TryAdd(person, address);
        }
    }
}
