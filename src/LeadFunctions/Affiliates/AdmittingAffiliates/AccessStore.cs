using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>Which keys open an affiliate's own folder. Rows are kept, so that it can be told who gave access and who
/// ended it.</summary>
internal sealed class AccessStore(LeadStorage storage)
{
    private TableClient Table => storage.Table(Tables.Access);

    public async Task<Access?> FindAsync(AffiliateName affiliate, string keyHash, CancellationToken ct) =>
        await Table.FindAsync(affiliate.Value, keyHash, ct) is { } entity ? Read(entity) : null;

    /// <summary>All keys that an affiliate ever had, oldest first.</summary>
    public async Task<IReadOnlyList<Access>> OfAsync(AffiliateName affiliate, CancellationToken ct)
    {
        var rows = Table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {affiliate.Value}"),
            cancellationToken: ct
        );
        return [.. (await rows.Select(Read).ToListAsync(ct)).OrderBy(access => access.GivenAt)];
    }

    /// <summary>Writes new and changed rows of one affiliate, all or none.</summary>
    /// <returns>False where somebody else changed one of them meanwhile.</returns>
    public async Task<bool> TryWriteAsync(IReadOnlyList<Access> rows, CancellationToken ct) =>
        rows.Count == 0 || await Table.TrySubmitAsync([.. rows.Select(Write)], ct) is null;

    private static TableTransactionAction Write(Access access) =>
        access.ETag == default
            ? Transactions.Add(Entity(access))
            : new(TableTransactionActionType.UpdateReplace, Entity(access), access.ETag);

    private static TableEntity Entity(Access access)
    {
        var entity = new TableEntity(access.Affiliate.Value, access.KeyHash)
        {
            ["GivenAt"] = access.GivenAt,
            ["EndsAt"] = access.EndsAt,
            ["By"] = access.By,
            ["Why"] = access.Why,
        };
        if (access.RevokedAt is { } revoked)
            (entity["RevokedAt"], entity["RevokedBy"], entity["RevokedWhy"]) = (
                revoked,
                access.RevokedBy,
                access.RevokedWhy
            );
        if (access.AddressHour is { } hour)
            (entity["AddressHour"], entity["Addresses"]) = (hour, access.Addresses);
        if (access.ScorecardHour is { } hourOfScorecards)
            (entity["ScorecardHour"], entity["Scorecards"]) = (hourOfScorecards, access.Scorecards);
        return entity;
    }

    private static Access Read(TableEntity entity) =>
        new(
            AffiliateName.Parse(entity.PartitionKey),
            entity.RowKey,
            entity.GetDateTimeOffset("GivenAt") ?? default,
            entity.GetDateTimeOffset("EndsAt") ?? default,
            entity.GetString("By"),
            entity.GetString("Why")
        )
        {
            RevokedAt = entity.GetDateTimeOffset("RevokedAt"),
            RevokedBy = entity.GetString("RevokedBy"),
            RevokedWhy = entity.GetString("RevokedWhy"),
            AddressHour = entity.GetDateTimeOffset("AddressHour"),
            Addresses = entity.GetInt32("Addresses") ?? 0,
            ScorecardHour = entity.GetDateTimeOffset("ScorecardHour"),
            Scorecards = entity.GetInt32("Scorecards") ?? 0,
            ETag = entity.ETag,
        };
}
