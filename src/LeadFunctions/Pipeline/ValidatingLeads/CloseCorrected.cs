using System.Collections.Concurrent;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>Closes what rows correct without claiming the same: those before them that named another category or lead
/// code, or none that is known. Safe to repeat.</summary>
internal sealed class CloseCorrected(
    PersonIndex index,
    PersonStore people,
    LeadStore leads,
    BatchStore batches,
    CloseRows closing,
    TimeProvider clock
)
{
    /// <summary>Up to so many people of a chunk are all looked up, a query each.</summary>
    public const int MostLookedUp = 500;

    /// <summary>Large files bring new people as a rule. Of a larger chunk so many are looked up, and the others where
    /// one of them is known, or where some row of it corrects what it claims itself.</summary>
    public const int Sample = 32;

    /// <param name="rows">A chunk with its duplicates omitted, or one row that ops corrected.</param>
    /// <param name="isCorrection">Whether a row took over a claim from an earlier file of the affiliate.</param>
    public async Task CloseAsync(
        Affiliate affiliate,
        IReadOnlyList<Lead> rows,
        bool isCorrection,
        Configuration settings,
        CancellationToken ct
    )
    {
        var claimed = rows.Where(row => row.Intake == Intake.Usable).ToLookup(row => row.Usable.Person);
        var known = await KnownAsync([.. claimed.Select(c => c.Key)], isCorrection, ct);
        if (known.Count == 0)
            return;
        var of = rows[0].Id.Batch;
        var files = await FilesAsync(affiliate.Name, of, known.Values.SelectMany(ids => ids), ct);
        if (files.Count <= 1)
            return;
        var stored = await leads.FindAsync(
            known.Values.SelectMany(ids => ids).Where(id => files.ContainsKey(id.Batch)).ToHashSet(),
            ct
        );
        var validators = files.ToDictionary(
            file => file.Key,
            file => new RowValidator(file.Value.Columns, affiliate, settings, clock.GetUtcNow())
        );
        var inHand = rows.Select(row => row.Id).ToHashSet();
        var beside = known
            .SelectMany(k => k.Value.Select(id => (Person: k.Key, Row: stored.GetValueOrDefault(id))))
            .Where(k => k.Row is { Data: not null } or { Intake: null })
            .Where(k => k.Row!.Id.Batch == of && !inHand.Contains(k.Row.Id));
        var said = rows.Where(row => row is { Person: not null, Data: not null })
            .Select(row => PersonStore.ClaimKey(Claimant.Of(row.Usable)))
            .Concat(beside.Select(k => KeyOf(k.Person, k.Row!)))
            .ToHashSet();

        var corrected = new Dictionary<LeadId, (Lead By, AffiliateName Affiliate)>();
        foreach (var (person, ids) in known)
        foreach (var earlier in ids.Where(id => id.Batch != of && stored.ContainsKey(id)).Select(id => stored[id]))
            // What the file says again is not what it corrects.
            if (earlier.Data is null || !said.Contains(PersonStore.ClaimKey(Claimant.Of(earlier.Usable))))
                if (claimed[person].FirstOrDefault(Corrects(earlier)) is { } by)
                    corrected[earlier.Id] = (by, affiliate.Name);
        await closing.CloseAsync(corrected, ct);
        foreach (var id in corrected.Keys)
            if (stored[id] is { Data: not null } closed)
                await people.GiveUpAsync(Claimant.Of(closed.Usable), ct);

        Func<Lead, bool> Corrects(Lead earlier)
        {
            var (category, leadCode) = InterestOf(earlier);
            var row = new EarlierRow(earlier, category, leadCode, files[earlier.Id.Batch].FileName);
            return later => row.IsCorrectedBy(later, files[of].FileName);
        }

        // Rows of another chunk of the file may be in the index before they are written.
        string KeyOf(PersonId person, Lead row)
        {
            var (category, leadCode) = InterestOf(row);
            return PersonStore.ClaimKey(new Claimant(row.Id, person, category, leadCode, null));
        }

        (CategoryId? Category, LeadCode? LeadCode) InterestOf(Lead row) =>
            row.Data is { } data ? (data.Category, data.LeadCode) : validators[row.Id.Batch].Interest(row.Cells);
    }

    /// <summary>Those of the people who are known by other rows, with all their rows.</summary>
    private async Task<IReadOnlyDictionary<PersonId, IReadOnlyList<LeadId>>> KnownAsync(
        List<PersonId> persons,
        bool isCorrection,
        CancellationToken ct
    )
    {
        var known = new ConcurrentDictionary<PersonId, IReadOnlyList<LeadId>>();
        var apart = isCorrection || persons.Count <= MostLookedUp ? 1 : persons.Count / Sample;
        await LookUpAsync(persons.Where((_, i) => i % apart == 0));
        if (!known.IsEmpty)
            await LookUpAsync(persons.Where((_, i) => i % apart != 0));
        return known;

        Task LookUpAsync(IEnumerable<PersonId> some) =>
            EntityGroups.ForEachAsync(
                some,
                async person =>
                {
                    if (await index.LeadsOfAsync(person).ToListAsync(ct) is { Count: > 1 } ids)
                        known[person] = ids;
                },
                ct
            );
    }

    // Rows of other affiliates are theirs to correct, and a newer version has nothing to learn from an older.
    private async Task<IReadOnlyDictionary<BatchId, Batch>> FilesAsync(
        AffiliateName affiliate,
        BatchId of,
        IEnumerable<LeadId> rows,
        CancellationToken ct
    )
    {
        if (await batches.FindAsync(affiliate, of, ct) is not { } own)
            return new Dictionary<BatchId, Batch>();
        var files = new Dictionary<BatchId, Batch> { [of] = own };
        foreach (var id in rows.Select(row => row.Batch).Distinct().Where(id => id.UploadedAt <= of.UploadedAt))
            if (
                id != of
                && await batches.FindAsync(affiliate, id, ct) is { } file
                && (id.UploadedAt < of.UploadedAt || file.OpenedAt < own.OpenedAt)
            )
                files[id] = file;
        return files;
    }
}
