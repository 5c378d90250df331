using Azure;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Rows of uploads, by chunk: a chunk is one partition, read in one page and written in transactions of
/// 100. As it is received it is one file: its rows are written by the first who changes any of them, which mostly is
/// the run that decides on them.</summary>
internal sealed class LeadStore(LeadStorage storage, ReceivedRowsStore received)
{
    private TableClient Table => storage.Table(Tables.Leads);

    /// <summary>Keeps a chunk as received. Safe to repeat: what an earlier try kept stays as it is, with all that
    /// later steps made of it.</summary>
    public Task ReceiveAsync(ChunkId chunk, IEnumerable<Lead> rows, CancellationToken ct) =>
        received.AddAsync(chunk, rows, ct);

    /// <summary>Writes what is not written yet of a chunk, as it was received: for whoever looks at the table alone.
    /// Safe beside whoever decides on the rows.</summary>
    public async Task WriteOutAsync(BatchId batch, int chunk, CancellationToken ct)
    {
        await UpdateAsync(batch, chunk, lead => lead, ct);
        await received.RemoveAsync(batch, chunk, ct);
    }

    /// <summary>Removes the file of a chunk that is routed, as far as all its rows are written: a run may have been cut
    /// before it did. They are not where a backup that was restored has a part of the chunk.</summary>
    /// <returns>False where rows are missing, and the file stays.</returns>
    public async Task<bool> CloseFileAsync(BatchId batch, int chunk, CancellationToken ct)
    {
        if (await received.FindAsync(batch, chunk, ct) is not { } file)
            return true;
        var written = (await ReadWrittenAsync(batch, chunk, ct)).Rows.Select(r => r.Lead.Id.Row).ToHashSet();
        if (!file.Rows.All(row => written.Contains(row.Row)))
            return false;
        await received.RemoveAsync(batch, chunk, ct);
        return true;
    }

    /// <summary>The rows of a chunk in order, with the versions to write against.</summary>
    public async Task<IReadOnlyList<StoredLead>> ReadAsync(BatchId batch, int chunk, CancellationToken ct)
    {
        var (written, areAll) = await ReadWrittenAsync(batch, chunk, ct);
        if (areAll)
            return written;
        if (await received.FindAsync(batch, chunk, ct) is not { } file)
            // Somebody wrote them meanwhile, and removed the file.
            return (await ReadWrittenAsync(batch, chunk, ct)).Rows;
        var byRow = written.ToDictionary(r => r.Lead.Id.Row);
        return
        [
            .. file.Rows.Select(row =>
                byRow.GetValueOrDefault(row.Row)
                ?? new StoredLead(row.Lead(batch), default, new ChunkId(file.Affiliate, batch, chunk))
            ),
        ];
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

    /// <summary>Applies a change to the rows of a chunk and returns all rows as they are then. All of them are written
    /// behind it, also those that do not change.</summary>
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

    /// <summary>Marks a routed chunk as delivered; one that was opened again meanwhile stays open.</summary>
    public Task MarkDeliveredAsync(ChunkId chunk, CancellationToken ct) =>
        MarkAsync(chunk, m => m.Step == ChunkStep.Routed ? m with { Step = ChunkStep.Delivered } : m, ct);

    /// <summary>Takes a step of a chunk back, so that it is done again.</summary>
    public Task ReopenAsync(ChunkId chunk, ChunkStep step, CancellationToken ct) =>
        MarkAsync(chunk, m => m.Step > step ? m with { Step = step } : m, ct);

    /// <summary>Marks a pass of routing as through; never goes back behind a later pass. For whoever updated the
    /// rows.</summary>
    public async Task MarkRoutedAsync(ChunkId chunk, int pass, CancellationToken ct)
    {
        await MarkAsync(
            chunk,
            m => m with { Step = m.Step < ChunkStep.Routed ? ChunkStep.Routed : m.Step, Pass = Math.Max(m.Pass, pass) },
            ct
        );
        // Behind the marker: who finds neither file nor rows would take them for lost.
        if (pass == 1)
            await received.RemoveAsync(chunk.Batch, chunk.Chunk, ct);
    }

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

    // All that are written, and whether no more can be in the file.
    private async Task<(IReadOnlyList<StoredLead> Rows, bool AreAll)> ReadWrittenAsync(
        BatchId batch,
        int chunk,
        CancellationToken ct
    )
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {Keys.Chunk(batch, chunk)} and RowKey le {Keys.Marker}"
        );
        for (var isSure = false; ; isSure = true)
        {
            var (rows, pages, isRouted) = (new List<StoredLead>(Chunks.Rows), 0, false);
            await foreach (
                var page in Table.QueryAsync<TableEntity>(filter, cancellationToken: ct).AsPages(null, Chunks.Rows)
            )
            {
                pages++;
                foreach (var entity in page.Values)
                    if (entity.RowKey == Keys.Marker)
                        isRouted = ChunkMarker.Read(entity).Step >= ChunkStep.Routed;
                    else
                        rows.Add(new StoredLead(LeadEntity.Read(entity, batch), entity.ETag));
                // The marker would be a page of its own.
                if (rows.Count == Chunks.Rows)
                    return (rows, true);
            }
            // What was written between two pages of a large chunk is missing in the first.
            if (!isRouted || pages == 1 || isSure)
                return (rows, isRouted);
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
            .Where(pair => pair.First.ReceivedIn is not null || !ReferenceEquals(pair.First.Lead, pair.Second))
            .Select(pair =>
                pair.First.ReceivedIn is { } file
                    ? Transactions.Add(LeadEntity.OfReceived(file, pair.Second))
                    : new TableTransactionAction(
                        TableTransactionActionType.UpdateMerge,
                        LeadEntity.OfChanged(batch, chunk, pair.First.Lead, pair.Second),
                        pair.First.ETag
                    )
            );
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
}

/// <summary>A row and the version of it that was read.</summary>
/// <param name="ReceivedIn">Set where it is not written yet.</param>
internal sealed record StoredLead(Lead Lead, ETag ETag, ChunkId? ReceivedIn = null);
