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
    public async Task<StoredChunk> ReadAsync(BatchId batch, int chunk, CancellationToken ct)
    {
        var (written, areAll) = await ReadWrittenAsync(batch, chunk, ct);
        if (areAll)
            return written;
        if (await received.FindAsync(batch, chunk, ct) is not { } file)
            // Somebody wrote them meanwhile, and removed the file.
            return (await ReadWrittenAsync(batch, chunk, ct)).Rows;
        var byRow = written.ToDictionary(r => r.Lead.Id.Row);
        return new(
            written.Marker,
            [
                .. file.Rows.Select(row =>
                    byRow.GetValueOrDefault(row.Row)
                    ?? new StoredLead(row.Lead(batch), default, new ChunkId(file.Affiliate, batch, chunk))
                ),
            ]
        );
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
        StoredChunk? read = null
    ) => (await WriteAsync(batch, chunk, (_, lead) => change(lead), ct, read)).Leads;

    /// <summary>As <see cref="UpdateAsync"/>. While the marker that the change is called with says that a chunk's first
    /// send is not through, it may write rows as sent by it already.</summary>
    /// <param name="settles">Writes as they are seen also those that are ahead of a send and do not change.</param>
    public async Task<StoredChunk> WriteAsync(
        BatchId batch,
        int chunk,
        Func<ChunkMarker, Lead, Lead> change,
        CancellationToken ct,
        StoredChunk? read = null,
        bool settles = false
    )
    {
        while (true)
        {
            if (read is not { IsWritten: false })
                read = await ReadAsync(batch, chunk, ct);
            var leads = Changed(read);
            if (await TryWriteAsync(batch, chunk, read, leads, ct) is { } marker)
                return new(
                    marker,
                    [.. read.Zip(leads, (r, lead) => IsToWrite(r, lead) ? Written(marker, lead) : r)],
                    isWritten: true
                );
            read = null;
        }

        List<Lead> Changed(StoredChunk from)
        {
            var changed = from.Select(r => change(from.Marker, r.Lead));
            return [.. settles ? from.Zip(changed, Settled) : changed];
        }
    }

    public async Task<ChunkStep> StepAsync(ChunkId chunk, CancellationToken ct) =>
        (await MarkerAsync(chunk.Batch, chunk.Chunk, ct)).Step;

    /// <summary>The last pass of routing that is through, from 1; 0 before the first.</summary>
    public async Task<int> PassAsync(ChunkId chunk, CancellationToken ct) =>
        (await MarkerAsync(chunk.Batch, chunk.Chunk, ct)).Pass;

    /// <summary>How far a chunk has come. To be asked for before its rows, where these are read one by one.</summary>
    public async Task<ChunkMarker> MarkerAsync(BatchId batch, int chunk, CancellationToken ct) =>
        ChunkMarker.Read(await Table.FindAsync(Keys.Chunk(batch, chunk), Keys.Marker, ct));

    /// <summary>Marks the first send of a routed chunk as through, once all its rows say what the change does: what is
    /// changed meanwhile is changed again. One that was opened again meanwhile stays open.</summary>
    /// <param name="known">The rows as the caller knows them.</param>
    /// <returns>Whether it is through; not where it was opened again meanwhile.</returns>
    public async Task<bool> MarkDeliveredAsync(
        ChunkId chunk,
        StoredChunk? known,
        Func<Lead, Lead> change,
        CancellationToken ct
    )
    {
        while (true)
        {
            known ??= await ReadAsync(chunk.Batch, chunk.Chunk, ct);
            var leads = known.Select(r => Settled(r, change(r.Lead))).ToList();
            var isSettled = !known.Zip(leads).Any(pair => IsToWrite(pair.First, pair.Second));
            var marker =
                isSettled ? known.Marker
                : known.IsWritten ? null
                : await TryWriteAsync(chunk.Batch, chunk.Chunk, known, leads, ct);
            if (marker is not null)
            {
                if (marker.Step != ChunkStep.Routed)
                    return marker.Step == ChunkStep.Delivered;
                if (
                    await TryMarkAsync(chunk, marker with { Step = ChunkStep.Delivered, IsSent = true }, ct) is not null
                )
                    return true;
            }
            known = null;
        }
    }

    /// <summary>Takes a step of a chunk back, so that it is done again.</summary>
    public Task ReopenAsync(ChunkId chunk, ChunkStep step, CancellationToken ct) =>
        MarkAsync(chunk, m => m.Step > step ? m with { Step = step } : m, ct);

    /// <summary>Marks a pass of routing as through; never goes back behind a later pass. For whoever updated the
    /// rows.</summary>
    /// <returns>The rows with the mark; null where somebody marked meanwhile: they must be read again.</returns>
    public async Task<StoredChunk?> MarkRoutedAsync(ChunkId chunk, int pass, StoredChunk written, CancellationToken ct)
    {
        var routed = Routed(written.Marker);
        var marked = routed == written.Marker ? routed : await TryMarkAsync(chunk, routed, ct);
        if (marked is null)
            await MarkAsync(chunk, Routed, ct);
        // Behind the marker: who finds neither file nor rows would take them for lost.
        if (pass == 1)
            await received.RemoveAsync(chunk.Batch, chunk.Chunk, ct);
        return marked is null ? null : written.With(marked);

        ChunkMarker Routed(ChunkMarker m) =>
            m with
            {
                Step = m.Step < ChunkStep.Routed ? ChunkStep.Routed : m.Step,
                Pass = Math.Max(m.Pass, pass),
                // With nothing to send the first send is through.
                IsSent = m.IsSent || !written.Any(row => row.Lead.Matches.Any(match => match.Run == chunk.RunOf(1))),
            };
    }

    private async Task MarkAsync(ChunkId chunk, Func<ChunkMarker, ChunkMarker> change, CancellationToken ct)
    {
        while (true)
        {
            var marker = await MarkerAsync(chunk.Batch, chunk.Chunk, ct);
            var changed = change(marker);
            if (changed == marker || await TryMarkAsync(chunk, changed, ct) is not null)
                return;
        }
    }

    /// <returns>The marker as it was written; null where somebody marked meanwhile.</returns>
    private async Task<ChunkMarker?> TryMarkAsync(ChunkId chunk, ChunkMarker marker, CancellationToken ct)
    {
        var entity = marker.Entity(chunk.Batch, chunk.Chunk);
        var written = marker.ETag is { } read
            ? await Table.TryUpdateAsync(entity, read, TableUpdateMode.Replace, ct)
            : await Table.TryInsertAsync(entity, ct);
        return written is null ? null : marker with { ETag = written };
    }

    // All that are written, and whether no more can be in the file. What the marker says first stands when the rows
    // are read.
    private async Task<(StoredChunk Rows, bool AreAll)> ReadWrittenAsync(BatchId batch, int chunk, CancellationToken ct)
    {
        var marker = await MarkerAsync(batch, chunk, ct);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {Keys.Chunk(batch, chunk)} and RowKey lt {Keys.Marker}"
        );
        var rows = new List<StoredLead>(Chunks.Rows);
        await foreach (var entity in Table.QueryAsync<TableEntity>(filter, Chunks.Rows, cancellationToken: ct))
        {
            var written = LeadEntity.Read(entity, batch);
            rows.Add(new StoredLead(marker.Seen(written), entity.ETag) { Written = written });
            // The service would be asked for a page that is empty.
            if (rows.Count == Chunks.Rows)
                break;
        }
        return (new(marker, rows), marker.Step >= ChunkStep.Routed || rows.Count == Chunks.Rows);
    }

    private static StoredLead Written(ChunkMarker marker, Lead lead) =>
        new(marker.Seen(lead), default) { Written = lead };

    // What was written ahead and did not go is written as it was seen.
    private static Lead Settled(StoredLead read, Lead lead) =>
        read.IsAhead && ReferenceEquals(read.Lead, lead) ? lead with { } : lead;

    private static bool IsToWrite(StoredLead read, Lead lead) =>
        read.ReceivedIn is not null
        || (!ReferenceEquals(read.Lead, lead) && !(read.IsAhead && LeadEntity.IsSame(read.Written, lead)));

    /// <returns>The marker as it is then; null where somebody else wrote meanwhile.</returns>
    private async Task<ChunkMarker?> TryWriteAsync(
        BatchId batch,
        int chunk,
        StoredChunk read,
        IReadOnlyList<Lead> leads,
        CancellationToken ct
    )
    {
        var changed = read.Zip(leads).Where(pair => IsToWrite(pair.First, pair.Second)).ToLookup(IsWithMarker);
        var overtaken = false;
        await EntityGroups.ForEachAsync(
            EntityGroups.Split(changed[false].Select(Write)),
            // Not "overtaken |= await": that would write back what it read before another group was refused.
            async group =>
            {
                if (await EntityGroups.TrySubmitAsync(Table, group, ct) is not null)
                    overtaken = true;
            },
            ct
        );
        // Whoever marks the send as through is to see them.
        var marker = read.Marker;
        foreach (var group in EntityGroups.Split(changed[true].Select(Write), EntityGroups.MaxOperations - 1))
            if (await TryWriteAheadAsync(batch, chunk, marker, group, ct) is { } next)
                marker = next;
            else
                return null;
        return overtaken ? null : marker;

        // One that is not written yet is refused where another run wrote the chunk.
        bool IsWithMarker((StoredLead Read, Lead Lead) pair) =>
            pair.Read.IsAhead || (pair.Read.ReceivedIn is null && read.Marker.IsAhead(pair.Lead));

        TableTransactionAction Write((StoredLead Read, Lead Lead) pair) =>
            pair.Read.ReceivedIn is { } file
                ? Transactions.Add(LeadEntity.OfReceived(file, pair.Lead))
                : new TableTransactionAction(
                    TableTransactionActionType.UpdateMerge,
                    LeadEntity.OfChanged(batch, chunk, pair.Read.Written, pair.Lead),
                    pair.Read.ETag
                );
    }

    /// <returns>The marker as it is then; null where somebody else wrote meanwhile.</returns>
    private async Task<ChunkMarker?> TryWriteAheadAsync(
        BatchId batch,
        int chunk,
        ChunkMarker marker,
        List<TableTransactionAction> rows,
        CancellationToken ct
    )
    {
        try
        {
            var (_, version) = await Table.SubmitAsync([marker.Write(batch, chunk), .. rows], ct);
            return version is null ? null : marker with { ETag = version };
        }
        catch (RequestFailedException e) when (e.Status == 413 && rows.Count > 1)
        {
            var half = rows.Count / 2;
            return await TryWriteAheadAsync(batch, chunk, marker, [.. rows.Take(half)], ct) is { } next
                ? await TryWriteAheadAsync(batch, chunk, next, [.. rows.Skip(half)], ct)
                : null;
        }
    }
}
