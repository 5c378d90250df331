using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>The passes over chunks that found a campaign and whose leads are not through, beside their message: that
/// may be lost. The first pass of a chunk needs none, its batch does not finish without it.</summary>
internal sealed class PassesToDeliver(LeadStorage storage)
{
    private TableClient Table => storage.Table(Tables.Runs);

    /// <summary>Lists a pass. Safe to repeat.</summary>
    public Task AddAsync(LeadsToDeliver pass, DateTimeOffset at, CancellationToken ct) =>
        Table.TryAddAsync(
            new TableEntity(Keys.PassesToDeliver, Keys.PassToDeliver(pass))
            {
                ["StartedAt"] = at,
                ["Affiliate"] = pass.Affiliate.Value,
            },
            ct
        );

    /// <summary>Takes a pass off the list. Safe to repeat.</summary>
    public Task RemoveAsync(LeadsToDeliver pass, CancellationToken ct) =>
        Table.DeleteEntityAsync(Keys.PassesToDeliver, Keys.PassToDeliver(pass), cancellationToken: ct);

    public async Task<IReadOnlyList<(LeadsToDeliver Pass, DateTimeOffset Since)>> AllAsync(CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.PassesToDeliver}");
        return await Table.QueryAsync<TableEntity>(filter, cancellationToken: ct).Select(Read).ToListAsync(ct);
    }

    private static (LeadsToDeliver, DateTimeOffset) Read(TableEntity entity) =>
        entity.RowKey.Split('|') is [var batch, var chunk, var pass]
            ? (
                new LeadsToDeliver(
                    AffiliateName.Parse(entity.GetString("Affiliate")),
                    BatchId.Parse(batch),
                    int.Parse(chunk, null),
                    int.Parse(pass, null)
                ),
                entity.GetDateTimeOffset("StartedAt") ?? default
            )
            : throw new FormatException($"'{entity.RowKey}' is no batch, chunk and pass.");
}
