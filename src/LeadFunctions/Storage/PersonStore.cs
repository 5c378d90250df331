using Azure;
using Azure.Data.Tables;
using LeadFunctions.Leads;

namespace LeadFunctions.Storage;

/// <summary>A row that belongs into the index of people.</summary>
/// <param name="Content">Hash of what the row says; null for a row that is indexed only (unusable, omitted) and claims nothing.</param>
internal sealed record Claimant(LeadId Lead, PersonId Person, CategoryId? Category, LeadCode? LeadCode, string? Content)
{
    public string ClaimKey => Keys.PersonClaim(Person, Category, LeadCode);
}

/// <summary>The row that owns a person's interest in a category for a lead code.</summary>
/// <param name="Affiliate">Whose row that is.</param>
/// <param name="Supersedes">The row that had the claim before, where this one took it over.</param>
internal sealed record PersonClaim(LeadId Owner, AffiliateName Affiliate, string Content, LeadId? Supersedes, ETag ETag);

/// <summary>Index of all that a person ever was, and the claims that decide duplicates: of two rows that claim the
/// same, the insert of one fails.</summary>
internal sealed class PersonStore(LeadStorage storage)
{
    private TableClient Table => storage.Table(Tables.People);

    /// <summary>Indexes the rows and claims for those that claim. Safe to repeat: a row finds its own claim.</summary>
    /// <returns>For each row that met a claim, its own earlier one or another's, that claim. Rows that are not named
    /// own theirs now.</returns>
    public async Task<IReadOnlyDictionary<LeadId, PersonClaim>> ClaimAsync(
        AffiliateName affiliate, IEnumerable<Claimant> rows, CancellationToken ct)
    {
        var standing = new System.Collections.Concurrent.ConcurrentDictionary<LeadId, PersonClaim>();
        var groups = rows.GroupBy(r => r.Person.Bucket)
            .SelectMany(bucket => bucket.Chunk(EntityGroups.MaxOperations / 2));
        await EntityGroups.ForEachAsync(groups, async group =>
        {
            foreach (var (lead, claim) in await ClaimInOneBucketAsync(affiliate, group, ct))
                standing[lead] = claim;
        }, ct);
        return standing;
    }

    /// <summary>Moves a claim to a newer row. False where it changed meanwhile.</summary>
    public async Task<bool> TakeOverAsync(
        AffiliateName affiliate, Claimant row, PersonClaim standing, bool supersedes, CancellationToken ct)
    {
        var entity = ClaimEntity(affiliate, row, supersedes ? standing.Owner : null);
        return await Table.TrySubmitAsync(
            [new TableTransactionAction(TableTransactionActionType.UpdateReplace, entity, standing.ETag)], ct) is null;
    }

    private async Task<Dictionary<LeadId, PersonClaim>> ClaimInOneBucketAsync(
        AffiliateName affiliate, Claimant[] rows, CancellationToken ct)
    {
        var standing = new Dictionary<LeadId, PersonClaim>();
        while (true)
        {
            var claiming = rows.Where(r => r.Content is not null && !standing.ContainsKey(r.Lead)).ToList();
            var claims = claiming.Select(r => Transactions.Add(ClaimEntity(affiliate, r, null)));
            var index = rows.Select(r => Transactions.Put(IndexEntity(r)));
            if (await Table.TrySubmitAsync([.. claims, .. index], ct) is not { } refusal)
                return standing;

            // One duplicate in a bucket is common in a good file; a second hints at an upload repeated: read them all.
            var suspects = standing.Count == 0 && refusal.Index < claiming.Count ? [claiming[refusal.Index.Value]] : claiming;
            foreach (var (row, claim) in await FindAsync(suspects, ct))
                standing[row] = claim;
        }
    }

    private async Task<IReadOnlyList<(LeadId Row, PersonClaim Claim)>> FindAsync(List<Claimant> rows, CancellationToken ct)
    {
        var found = await Task.WhenAll(rows.Select(async r => (r.Lead, Claim: await FindAsync(r, ct))));
        return [.. found.Where(f => f.Claim is not null).Select(f => (f.Lead, f.Claim!))];
    }

    private async Task<PersonClaim?> FindAsync(Claimant row, CancellationToken ct)
    {
        var found = await Table.GetEntityIfExistsAsync<TableEntity>(Keys.Bucket(row.Person), row.ClaimKey, cancellationToken: ct);
        return found is { HasValue: true, Value: { } entity }
            ? new PersonClaim(
                LeadId.Parse(entity.GetString("Owner")),
                AffiliateName.Parse(entity.GetString("Affiliate")),
                entity.GetString("Content"),
                entity.GetString("Supersedes") is { } superseded ? LeadId.Parse(superseded) : null,
                entity.ETag)
            : null;
    }

    private static TableEntity ClaimEntity(AffiliateName affiliate, Claimant row, LeadId? supersedes)
    {
        var entity = new TableEntity(Keys.Bucket(row.Person), row.ClaimKey)
        {
            ["Owner"] = row.Lead.ToString(),
            ["Affiliate"] = affiliate.Value,
            ["Content"] = row.Content,
        };
        if (supersedes is not null)
            entity["Supersedes"] = supersedes.ToString();
        return entity;
    }

    private static TableEntity IndexEntity(Claimant row) => new(Keys.Bucket(row.Person), Keys.PersonLead(row.Person, row.Lead));
}
