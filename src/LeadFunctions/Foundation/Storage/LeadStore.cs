using Azure;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Rows of uploads, by chunk: a chunk is one partition, read in one page and written in transactions of
/// 100.</summary>
internal sealed class LeadStore(LeadStorage storage)
{
    private TableClient Table => storage.Table(Tables.Leads);

    /// <summary>Writes a chunk as received. Safe to repeat: what an earlier try wrote stays as it is, with all that
    /// later steps made of it.</summary>
    public Task InsertAsync(ChunkId chunk, IEnumerable<Lead> rows, CancellationToken ct) =>
        EntityGroups.ForEachAsync(
            EntityGroups.Split(rows.Select(r => Transactions.Add(LeadEntity.OfReceived(chunk, r)))),
            group => InsertAsync(group, ct),
            ct
        );

    /// <summary>The rows of a chunk in order, with the versions to write against.</summary>
    public async Task<IReadOnlyList<StoredLead>> ReadAsync(BatchId batch, int chunk, CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {Keys.Chunk(batch, chunk)} and RowKey lt {Keys.Marker}"
        );
        var rows = new List<StoredLead>(Chunks.Rows);
        await foreach (var entity in Table.QueryAsync<TableEntity>(filter, Chunks.Rows, cancellationToken: ct))
            rows.Add(new StoredLead(LeadEntity.Read(entity, batch), entity.ETag));
        return rows;
    }

    /// <summary>These rows, as far as they are there; a chunk a page.</summary>
    public async Task<IReadOnlyDictionary<LeadId, Lead>> FindAsync(IReadOnlySet<LeadId> wanted, CancellationToken ct)
    {
        var rows = new Dictionary<LeadId, Lead>();
        foreach (var (batch, chunk) in wanted.Select(o => (o.Batch, o.Chunk)).Distinct())
        foreach (var read in await ReadAsync(batch, chunk, ct))
            if (wanted.Contains(read.Lead.Id))
                rows[read.Lead.Id] = read.Lead;
        return rows;
    }

    /// <summary>Applies a change to the rows of a chunk and returns all rows as they are then.</summary>
    /// <param name="change">Returns the very same lead where there is nothing to change. Called again on newer rows
    /// where somebody else wrote meanwhile, so it must be safe to apply twice.</param>
    public async Task<IReadOnlyList<Lead>> UpdateAsync(
        BatchId batch,
        int chunk,
        Func<Lead, Lead> change,
        CancellationToken ct,
        IReadOnlyList<StoredLead>? read = null
    )
    {
        while (true)
        {
            read ??= await ReadAsync(batch, chunk, ct);
            var leads = read.Select(r => change(r.Lead)).ToList();
            if (await TryWriteAsync(batch, chunk, read, leads, ct))
                return leads;
            read = null;
        }
    }

    public async Task<ChunkStep> StepAsync(ChunkId chunk, CancellationToken ct) => (await MarkerAsync(chunk, ct)).Step;

    /// <summary>The last pass of routing that is through, from 1; 0 before the first.</summary>
    public async Task<int> PassAsync(ChunkId chunk, CancellationToken ct) => (await MarkerAsync(chunk, ct)).Pass;

    /// <summary>Marks a step as done; never goes back behind a later step.</summary>
    public Task MarkAsync(ChunkId chunk, ChunkStep step, CancellationToken ct) =>
        MarkAsync(chunk, m => m.Step < step ? m with { Step = step } : m, ct);

    /// <summary>Takes a step of a chunk back, so that it is done again.</summary>
    public Task ReopenAsync(ChunkId chunk, ChunkStep step, CancellationToken ct) =>
        MarkAsync(chunk, m => m.Step > step ? m with { Step = step } : m, ct);

    /// <summary>Marks a pass of routing as through; never goes back behind a later pass.</summary>
    public Task MarkRoutedAsync(ChunkId chunk, int pass, CancellationToken ct) =>
        MarkAsync(
            chunk,
            m => m with { Step = m.Step < ChunkStep.Routed ? ChunkStep.Routed : m.Step, Pass = Math.Max(m.Pass, pass) },
            ct
        );

    private async Task MarkAsync(ChunkId chunk, Func<ChunkMarker, ChunkMarker> change, CancellationToken ct)
    {
        while (true)
        {
            var marker = await MarkerAsync(chunk, ct);
            var changed = change(marker);
            if (changed == marker || await Table.TrySubmitAsync([changed.Write(chunk)], ct) is null)
                return;
        }
    }

    private async Task<bool> TryWriteAsync(
        BatchId batch,
        int chunk,
        IReadOnlyList<StoredLead> read,
        List<Lead> leads,
        CancellationToken ct
    )
    {
        var changed = read.Zip(leads)
            .Where(pair => !ReferenceEquals(pair.First.Lead, pair.Second))
            .Select(pair => new TableTransactionAction(
                TableTransactionActionType.UpdateMerge,
                LeadEntity.OfChanged(batch, chunk, pair.First.Lead, pair.Second),
                pair.First.ETag
            ));
        var overtaken = false;
        await EntityGroups.ForEachAsync(
            EntityGroups.Split(changed),
            // Not "overtaken |= await": that would write back what it read before another group was refused.
            async group =>
            {
                if (await EntityGroups.TrySubmitAsync(Table, group, ct) is not null)
                    overtaken = true;
            },
            ct
        );
        return !overtaken;
    }

    private async Task<ChunkMarker> MarkerAsync(ChunkId chunk, CancellationToken ct) =>
        ChunkMarker.Read(await Table.FindAsync(Keys.Chunk(chunk.Batch, chunk.Chunk), Keys.Marker, ct));

    // An earlier try may have stored a part of them: it may have split them otherwise.
    private async Task InsertAsync(List<TableTransactionAction> rows, CancellationToken ct)
    {
        while (rows.Count > 0 && await EntityGroups.TrySubmitAsync(Table, rows, ct) is { } refusal)
        {
            if (refusal.Status != 409)
                throw new InvalidOperationException($"Rows were not inserted: the service answered {refusal.Status}.");
            var (chunk, first, last) = (rows[0].Entity.PartitionKey, rows[0].Entity.RowKey, rows[^1].Entity.RowKey);
            var filter = TableClient.CreateQueryFilter(
                $"PartitionKey eq {chunk} and RowKey ge {first} and RowKey le {last}"
            );
            var there = await Table
                .QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: ct)
                .Select(e => e.RowKey)
                .ToHashSetAsync(cancellationToken: ct);
            rows = [.. rows.Where(row => !there.Contains(row.Entity.RowKey))];
        }
    }
}

/// <summary>A row and the version of it that was read.</summary>
internal sealed record StoredLead(Lead Lead, ETag ETag);
