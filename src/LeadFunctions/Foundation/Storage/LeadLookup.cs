using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>A row and whose it is.</summary>
internal sealed record FoundLead(AffiliateName Affiliate, Lead Lead);

/// <summary>Finds rows for those who ask about them.</summary>
internal sealed class LeadLookup(LeadStorage storage, LeadStore leads, ReceivedRowsStore received)
{
    private const int MinPage = 100;

    private TableClient Table => storage.Table(Tables.Leads);

    public async Task<FoundLead?> FindAsync(LeadId id, CancellationToken ct) =>
        (await FindAllAsync([id], ct)) is [var found] ? found : null;

    /// <summary>The rows that are there, in the order asked for. The file of a chunk is read once.</summary>
    public async Task<IReadOnlyList<FoundLead>> FindAllAsync(IReadOnlyList<LeadId> ids, CancellationToken ct)
    {
        var found = new ConcurrentDictionary<LeadId, FoundLead>();
        var markers = new ConcurrentDictionary<(BatchId, int), Task<ChunkMarker>>();
        await FindWrittenAsync(ids);
        foreach (var chunk in ids.Where(id => !found.ContainsKey(id)).ToLookup(id => (id.Batch, id.Chunk)))
            if (await received.FindAsync(chunk.Key.Batch, chunk.Key.Chunk, ct) is { } file)
                foreach (var row in file.Rows.Select(row => row.Lead(chunk.Key.Batch)).IntersectBy(chunk, l => l.Id))
                    found[row.Id] = new FoundLead(file.Affiliate, row);
            else
                // Somebody may have written them meanwhile.
                await FindWrittenAsync(chunk);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];

        Task FindWrittenAsync(IEnumerable<LeadId> some) =>
            EntityGroups.ForEachAsync(
                some,
                async id =>
                {
                    var marker = await markers.GetOrAdd(
                        (id.Batch, id.Chunk),
                        _ => leads.MarkerAsync(id.Batch, id.Chunk, ct)
                    );
                    if (await this.FindWrittenAsync(id, ct) is { } lead)
                        found[id] = lead with { Lead = marker.Seen(lead.Lead) };
                },
                ct
            );
    }

    /// <summary>Rows of one chunk, in order. Whoever has enough stops: no more is read than what is taken, a page at a
    /// time.</summary>
    /// <param name="after">The row after which to begin.</param>
    /// <param name="statuses">Only rows of these statuses, of all where there are none; the service leaves the others
    /// out.</param>
    /// <param name="page">About how many are wanted.</param>
    public IAsyncEnumerable<Lead> ReadAsync(
        Batch batch,
        int chunk,
        int after,
        IReadOnlyList<LeadStatus> statuses,
        int page
    ) =>
        batch.Finished.Contains(chunk)
            ? ReadWrittenAsync(batch.Id, chunk, after, statuses, page)
            : ReadAtWorkAsync(batch.Id, chunk, after, statuses);

    private async IAsyncEnumerable<Lead> ReadAtWorkAsync(
        BatchId batch,
        int chunk,
        int after,
        IReadOnlyList<LeadStatus> statuses,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        foreach (var (lead, _, _) in await leads.ReadAsync(batch, chunk, ct))
            if (
                lead.Id.Row > after
                && (statuses.Count == 0 || (lead.Status is { } status && statuses.Contains(status)))
            )
                yield return lead;
    }

    private async IAsyncEnumerable<Lead> ReadWrittenAsync(
        BatchId batch,
        int chunk,
        int after,
        IReadOnlyList<LeadStatus> statuses,
        int page
    )
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {Keys.Chunk(batch, chunk)} and RowKey gt {Keys.Row(after)} and RowKey lt {Keys.Marker}"
        );
        if (statuses.Count > 0)
            filter +=
                $" and ({string.Join(" or ", statuses.Select(s => TableClient.CreateQueryFilter($"Status eq {s.ToString()}")))})";
        await foreach (var entity in Table.QueryAsync<TableEntity>(filter, Math.Clamp(page, MinPage, Chunks.Rows)))
            yield return LeadEntity.Read(entity, batch);
    }

    private async Task<FoundLead?> FindWrittenAsync(LeadId id, CancellationToken ct) =>
        await Table.FindAsync(Keys.Chunk(id.Batch, id.Chunk), Keys.Row(id.Row), ct) is { } entity
            ? new FoundLead(AffiliateName.Parse(entity.GetString("Affiliate")), LeadEntity.Read(entity, id.Batch))
            : null;
}
