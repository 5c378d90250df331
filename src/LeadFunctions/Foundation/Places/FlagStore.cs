using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Places;

/// <summary>Where flags are kept: a row for each batch that was looked at.</summary>
internal sealed class FlagStore(LeadStorage storage)
{
    private TableClient Table => storage.Table(Tables.Flags);

    /// <summary>Of batches uploaded from a day on, of one affiliate or all.</summary>
    public async Task<IReadOnlyList<BatchFlags>> SinceAsync(
        AffiliateName? affiliate,
        DateOnly from,
        CancellationToken ct
    )
    {
        var since = Keys.BatchesFrom(from);
        var filter = affiliate is null
            ? TableClient.CreateQueryFilter($"RowKey ge {since}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {affiliate.Value} and RowKey ge {since}");
        return await Table.QueryAsync<TableEntity>(filter, cancellationToken: ct).Select(Read).ToListAsync(ct);
    }

    public async Task<BatchFlags?> FindAsync(AffiliateName affiliate, BatchId batch, CancellationToken ct) =>
        await Table.FindAsync(affiliate.Value, batch.Value, ct) is { } entity ? Read(entity) : null;

    /// <summary>Keeps what was found first: whoever looked at the same time found as much.</summary>
    public Task AddAsync(BatchFlags flags, CancellationToken ct) => Table.TryAddAsync(Entity(flags), ct);

    /// <summary>Applies a change, again on the newer row where somebody else wrote meanwhile. Null where there is
    /// none.</summary>
    public async Task<BatchFlags?> ChangeAsync(
        AffiliateName affiliate,
        BatchId batch,
        Func<BatchFlags, BatchFlags> change,
        CancellationToken ct
    )
    {
        while (await FindAsync(affiliate, batch, ct) is { } flags)
        {
            var changed = change(flags);
            if (
                await Table.TryUpdateAsync(Entity(changed), flags.Version!.Value, TableUpdateMode.Replace, ct)
                is not null
            )
                return changed;
        }
        return null;
    }

    private static TableEntity Entity(BatchFlags flags)
    {
        var entity = new TableEntity(flags.Affiliate.Value, flags.Batch.Value)
        {
            ["LookedAt"] = flags.LookedAt,
            ["Score"] = flags.Score,
            ["Signals"] = Json.Write(flags.Signals),
            ["Counters"] = Json.Write(flags.Counters),
            ["IsTold"] = flags.IsTold,
        };
        if (flags.Mark is { } mark)
            entity["Mark"] = Json.Write(mark);
        return entity;
    }

    private static BatchFlags Read(TableEntity entity) =>
        new(
            AffiliateName.Parse(entity.PartitionKey),
            BatchId.Parse(entity.RowKey),
            entity.GetDateTimeOffset("LookedAt") ?? default,
            entity.GetDouble("Score") ?? 0
        )
        {
            Signals = Json.Read<List<FoundSignal>>(entity.GetString("Signals")),
            Counters = Json.Read<FlagCounters>(entity.GetString("Counters")),
            Mark = entity.GetString("Mark") is { } mark ? Json.Read<FlagMark>(mark) : null,
            IsTold = entity.GetBoolean("IsTold") ?? true,
            Version = entity.ETag,
        };
}
