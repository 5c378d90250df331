using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Storage;

/// <summary>One row a file: its facts, state and counts.</summary>
internal sealed class BatchStore(LeadStorage storage, TakeTurns turns)
{
    private TableClient Table => storage.Table(Tables.Batches);

    /// <summary>Inserts a batch, or finds the one that an earlier try inserted.</summary>
    public async Task<Batch> OpenAsync(Batch batch, CancellationToken ct) =>
        await Table.TryAddAsync(BatchEntity.Of(batch), ct) ? batch : await GetAsync(batch.Affiliate, batch.Id, ct);

    public async Task<Batch> GetAsync(AffiliateName affiliate, BatchId id, CancellationToken ct) =>
        await FindAsync(affiliate, id, ct)
        ?? throw new InvalidOperationException($"Batch {id} of {affiliate} is not in the table.");

    public async Task<Batch?> FindAsync(AffiliateName affiliate, BatchId id, CancellationToken ct) =>
        await Table.FindAsync(affiliate.Value, id.Value, ct) is { } entity ? BatchEntity.Read(entity) : null;

    /// <summary>Batches of an affiliate in upload order.</summary>
    public async IAsyncEnumerable<Batch> OfAsync(AffiliateName affiliate, UploadRange? range = null)
    {
        await foreach (
            var entity in Table.QueryAsync<TableEntity>((range ?? new UploadRange()).Filter(affiliate.Value))
        )
            yield return BatchEntity.Read(entity);
    }

    /// <summary>Batches of an affiliate that were uploaded since, or begun since, in upload order: a file may have been
    /// kept for weeks before. Those of a version before 1.0 do not say when they were begun.</summary>
    public IAsyncEnumerable<Batch> OpenedSinceAsync(AffiliateName affiliate, DateTimeOffset since) =>
        Table
            .QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter(
                    $"PartitionKey eq {affiliate.Value} and (RowKey ge {Keys.BatchesFrom(since.UtcDay)} or OpenedAt ge {since})"
                )
            )
            .Select(BatchEntity.Read);

    /// <summary>The batches of one upload: that of the file, or those of the files in the archive.</summary>
    public async Task<IReadOnlyList<Batch>> OfUploadAsync(AffiliateName affiliate, BatchId upload, CancellationToken ct)
    {
        var (from, before) = Keys.BatchesOf(upload);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {affiliate.Value} and RowKey ge {from} and RowKey lt {before}"
        );
        return await Table
            .QueryAsync<TableEntity>(filter, cancellationToken: ct)
            .Select(BatchEntity.Read)
            .Where(b => b.Upload == upload)
            .ToListAsync(ct);
    }

    /// <summary>Batches of an affiliate in upload order.</summary>
    /// <param name="take">The most that are read.</param>
    public async Task<IReadOnlyList<Batch>> ListAsync(
        AffiliateName affiliate,
        UploadRange range,
        int take,
        CancellationToken ct
    )
    {
        var found = Table.QueryAsync<TableEntity>(range.Filter(affiliate.Value), take, cancellationToken: ct);
        return await found.Take(take).Select(BatchEntity.Read).ToListAsync(ct);
    }

    /// <summary>Applies a change, again on the newer row where somebody else wrote meanwhile.</summary>
    public Task<Batch> UpdateAsync(
        AffiliateName affiliate,
        BatchId id,
        Func<Batch, Batch> change,
        CancellationToken ct
    ) => turns.TakeAsync(id.Value, () => UpdateInTurnAsync(affiliate, id, change, ct), ct);

    private async Task<Batch> UpdateInTurnAsync(
        AffiliateName affiliate,
        BatchId id,
        Func<Batch, Batch> change,
        CancellationToken ct
    )
    {
        while (true)
        {
            var entity = (
                await Table.GetEntityAsync<TableEntity>(affiliate.Value, id.Value, cancellationToken: ct)
            ).Value;
            var batch = BatchEntity.Read(entity);
            var changed = change(batch);
            if (
                ReferenceEquals(changed, batch)
                || await Table.TryUpdateAsync(BatchEntity.Of(changed), entity.ETag, TableUpdateMode.Replace, ct)
                    is not null
            )
                return changed;
        }
    }
}
