using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.ErasingPeople;

/// <summary>A person who is to be erased, with all rows and their batches.</summary>
internal sealed record KnownPerson(PersonId Person, Dossier Dossier, IReadOnlyList<FoundLead> Rows, IReadOnlyList<Batch> Batches)
{
    public IReadOnlySet<LeadCode> LeadCodes { get; } = Rows.SelectMany(r => r.Lead.Matches).Select(m => m.LeadCode).ToHashSet();

    public SoughtPerson Sought => new(Person, [.. Dossier.Addresses], LeadCodes, Batches.Select(b => b.Id).ToHashSet());

    /// <summary>How much was cleaned, from what was noted before: the same for a run that was cut off and came again.</summary>
    public IReadOnlyDictionary<string, int> Removed => Dossier.Traces.CountBy(t => t.Where).Append(new(Tables.Leads, Rows.Count))
        .Where(c => c.Value > 0).OrderBy(c => c.Key, StringComparer.Ordinal).ToDictionary();
}

/// <summary>Finds out whom an erasure looks for, and writes it down before anything is erased.</summary>
internal sealed class KnowPerson(
    PersonFiles files, OutputFiles contents, PersonHash people, PersonIndex index, LeadLookup lookup, BatchStore batches)
{
    /// <summary>Everybody whose erasure is not through.</summary>
    public async Task<IReadOnlyList<KnownPerson>> AllAsync(CancellationToken ct)
    {
        var known = new List<KnownPerson>();
        foreach (var path in await files.NamesAsync(Containers.Runs, Dossier.Folder, ct).ToListAsync(ct))
            known.Add(await CompleteAsync(Json.Read<Dossier>((await contents.ReadAsync(Containers.Runs, path, ct)).ToString()), ct));
        return known;
    }

    public async Task<KnownPerson> NoteAsync(KnownPerson known, Dossier dossier, CancellationToken ct)
    {
        await files.ChangeAsync(Containers.Runs, Dossier.PathOf(known.Person), _ => Json.Write(dossier), ct);
        return known with { Dossier = dossier };
    }

    public Task ForgetAsync(PersonId person, CancellationToken ct) => files.RemoveAsync(Containers.Runs, Dossier.PathOf(person), ct);

    private async Task<KnownPerson> CompleteAsync(Dossier dossier, CancellationToken ct)
    {
        var person = people.Of(EmailAddress.TryParse(dossier.Email, out var address) ? address : throw new FormatException("The address of an erasure does not parse."));
        var rows = await lookup.FindAllAsync(await index.LeadsOfAsync(person).ToListAsync(ct), ct);
        var found = await Task.WhenAll(rows.Select(r => (r.Affiliate, r.Lead.Id.Batch)).Distinct().Select(b => batches.FindAsync(b.Affiliate, b.Batch, ct)));
        var byId = found.OfType<Batch>().ToDictionary(b => b.Id);
        var complete = dossier.With(
            rows.SelectMany(r => ErasedRow.Cells(r.Lead)),
            rows.SelectMany(r => ErasedRow.Names(r.Lead, byId.GetValueOrDefault(r.Lead.Id.Batch)?.Columns ?? [])));
        return await NoteAsync(new(person, dossier, rows, [.. byId.Values]), complete, ct);
    }
}
