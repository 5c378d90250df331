using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>The claims that decide duplicates: of two rows that claim the same, the insert of one fails. A row that
/// owns no claim is listed beside them, so that all that a person was is found: <see cref="PersonIndex"/>.</summary>
internal sealed class PersonStore(LeadStorage storage)
{
    private TableClient Table => storage.Table(Tables.People);

    /// <summary>Claims for the rows that claim, and lists those that get nothing by it. Safe to repeat: a row finds its
    /// own claim.</summary>
    /// <returns>For each row that met a claim, its own earlier one or another's, that claim. Rows that are not named
    /// own theirs now.</returns>
    public async Task<IReadOnlyDictionary<LeadId, PersonClaim>> ClaimAsync(
        AffiliateName affiliate,
        IEnumerable<Claimant> rows,
        CancellationToken ct
    )
    {
        var standing = new System.Collections.Concurrent.ConcurrentDictionary<LeadId, PersonClaim>();
        var groups = rows.GroupBy(r => r.Person.Bucket).SelectMany(bucket => bucket.Chunk(EntityGroups.MaxOperations));
        await EntityGroups.ForEachAsync(
            groups,
            async group =>
            {
                foreach (var (lead, claim) in await ClaimInOneBucketAsync(affiliate, group, ct))
                    standing[lead] = claim;
            },
            ct
        );
        return standing;
    }

    /// <summary>Moves claims to newer rows, those of a bucket together. Safe to repeat: a row that has its claim finds
    /// it as its own.</summary>
    /// <returns>False where a claim changed meanwhile; it and those that were written with it have not moved.</returns>
    public async Task<bool> TakeOverAsync(
        AffiliateName affiliate,
        IEnumerable<TakeOver> takeOvers,
        CancellationToken ct
    )
    {
        var overtaken = false;
        var groups = takeOvers
            .GroupBy(t => t.Row.Person.Bucket)
            .SelectMany(bucket => bucket.Chunk(EntityGroups.MaxOperations / 2));
        await EntityGroups.ForEachAsync(
            groups,
            async group =>
            {
                // Not "overtaken |= await": that would write back what it read before another group was refused.
                if (
                    await Table.TrySubmitAsync([.. group.Select(t => Move(affiliate, t)), .. Listed(group)], ct)
                    is not null
                )
                    overtaken = true;
            },
            ct
        );
        return !overtaken;
    }

    /// <summary>Gives up what a row claimed, unless another has it by now, and lists the row. Safe to repeat.</summary>
    public async Task GiveUpAsync(Claimant row, CancellationToken ct)
    {
        while (await FindAsync(row, ct) is { } claim && claim.Owner == row.Lead)
        {
            var entity = new TableEntity(Keys.Bucket(row.Person), ClaimKey(row));
            var delete = new TableTransactionAction(TableTransactionActionType.Delete, entity, claim.ETag);
            if (await Table.TrySubmitAsync([delete, List(row.Person, row.Lead)], ct) is null)
                return;
        }
    }

    private async Task<Dictionary<LeadId, PersonClaim>> ClaimInOneBucketAsync(
        AffiliateName affiliate,
        Claimant[] rows,
        CancellationToken ct
    )
    {
        var standing = new Dictionary<LeadId, PersonClaim>();
        for (var suspected = 1; ; )
        {
            var claiming = rows.Where(r => r.Content is not null && !standing.ContainsKey(r.Lead)).ToList();
            var claims = claiming.Select(r => Transactions.Add(ClaimEntity(affiliate, r)));
            var listed = rows.Where(r => r.Content is null || IsOthers(r)).Select(r => List(r.Person, r.Lead));
            IReadOnlyList<TableTransactionAction> actions = [.. claims, .. listed];
            if (actions.Count == 0 || await Table.TrySubmitAsync(actions, ct) is not { } refusal)
                return standing;

            // A few duplicates are common in a good file; each that is followed by another hints at an upload repeated.
            var suspects =
                refusal.Index < claiming.Count ? [.. claiming.Skip(refusal.Index.Value).Take(suspected)] : claiming;
            var found = await FindAsync(suspects, ct);
            foreach (var (row, claim) in found)
                standing[row] = claim;
            suspected = found.Count == suspects.Count ? suspected * 2 : 1;
        }

        bool IsOthers(Claimant row) => standing.TryGetValue(row.Lead, out var claim) && claim.Owner != row.Lead;
    }

    private async Task<IReadOnlyList<(LeadId Row, PersonClaim Claim)>> FindAsync(
        List<Claimant> rows,
        CancellationToken ct
    )
    {
        var found = await Task.WhenAll(rows.Select(async r => (r.Lead, Claim: await FindAsync(r, ct))));
        return [.. found.Where(f => f.Claim is not null).Select(f => (f.Lead, f.Claim!))];
    }

    private async Task<PersonClaim?> FindAsync(Claimant row, CancellationToken ct)
    {
        return await Table.FindAsync(Keys.Bucket(row.Person), ClaimKey(row), ct) is { } entity
            ? new PersonClaim(
                LeadId.Parse(entity.GetString("Owner")),
                AffiliateName.Parse(entity.GetString("Affiliate")),
                entity.GetString("Content"),
                entity.GetString("Supersedes") is { } superseded ? LeadId.Parse(superseded) : null,
                entity.ETag
            )
            : null;
    }

    /// <summary>Rows with the same one want the same: the first of them has it.</summary>
    public static string ClaimKey(Claimant row) => Keys.PersonClaim(row.Person, row.Category, row.LeadCode);

    private static TableTransactionAction Move(AffiliateName affiliate, TakeOver takeOver) =>
        new(TableTransactionActionType.UpdateReplace, ClaimEntity(affiliate, takeOver.Row), takeOver.Standing.ETag);

    // Those whose claims go to others; a row that ops corrected may have two.
    private static IEnumerable<TableTransactionAction> Listed(IEnumerable<TakeOver> takeOvers) =>
        takeOvers.DistinctBy(t => t.Standing.Owner).Select(t => List(t.Row.Person, t.Standing.Owner));

    private static TableEntity ClaimEntity(AffiliateName affiliate, Claimant row) =>
        new(Keys.Bucket(row.Person), ClaimKey(row))
        {
            ["Owner"] = row.Lead.ToString(),
            ["Affiliate"] = affiliate.Value,
            ["Content"] = row.Content,
        };

    private static TableTransactionAction List(PersonId person, LeadId lead) =>
        Transactions.Put(new TableEntity(Keys.Bucket(person), Keys.PersonLead(person, lead)));
}
