using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Privacy.FindingPeople;

namespace LeadFunctions.Privacy.ErasingPeople;

/// <summary>Finds out whom an erasure looks for, and writes it down before anything is erased.</summary>
internal sealed class LookUpPerson(
    PersonFiles files,
    OutputFiles contents,
    PersonHash people,
    PersonIndex index,
    LeadLookup lookup,
    BatchStore batches
)
{
    /// <summary>Everybody whose erasure is not through.</summary>
    public async Task<IReadOnlyList<KnownPerson>> AllAsync(CancellationToken ct)
    {
        var known = new List<KnownPerson>();
        foreach (var path in await files.NamesAsync(Containers.Runs, Dossier.Folder, ct).ToListAsync(ct))
            known.Add(
                await CompleteAsync(
                    Json.Read<Dossier>((await contents.ReadAsync(Containers.Runs, path, ct)).ToString()),
                    ct
                )
            );
        return known;
    }

    public async Task<KnownPerson> NoteAsync(KnownPerson known, Dossier dossier, CancellationToken ct)
    {
        await files.ChangeAsync(Containers.Runs, Dossier.PathOf(known.Person), _ => Json.Write(dossier), ct);
        return known with { Dossier = dossier };
    }

    public Task ForgetAsync(PersonId person, CancellationToken ct) =>
        files.RemoveAsync(Containers.Runs, Dossier.PathOf(person), ct);

    private async Task<KnownPerson> CompleteAsync(Dossier dossier, CancellationToken ct)
    {
        var person = people.Of(
            EmailAddress.TryParse(dossier.Email, out var address)
                ? address
                : throw new FormatException("The address of an erasure does not parse.")
        );
        var rows = await lookup.FindAllAsync(await index.LeadsOfAsync(person).ToListAsync(ct), ct);
        var found = await Task.WhenAll(
            rows.Select(r => (r.Affiliate, r.Lead.Id.Batch))
                .Distinct()
                .Select(b => batches.FindAsync(b.Affiliate, b.Batch, ct))
        );
        var byId = found.OfType<Batch>().ToDictionary(b => b.Id);
        var complete = dossier.With(
            rows.SelectMany(r => ErasedRow.Cells(r.Lead)),
            rows.SelectMany(r => ErasedRow.Names(r.Lead, byId.GetValueOrDefault(r.Lead.Id.Batch)?.Columns ?? []))
        );
        return await NoteAsync(new(person, dossier, rows, [.. byId.Values]), complete, ct);
    }
}
