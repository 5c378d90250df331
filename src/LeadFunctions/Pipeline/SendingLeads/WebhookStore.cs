using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>What goes out by webhook, a row a batch.</summary>
internal sealed class WebhookStore(LeadStorage storage)
{
    private TableClient Table => storage.Table(Tables.Webhooks);

    /// <summary>Notes a batch. Safe to repeat.</summary>
    /// <returns>The batch as it is then: this one, or what an earlier try noted.</returns>
    public async Task<WebhookBatch> AddAsync(WebhookBatch batch, CancellationToken ct) =>
        await Table.TryAddAsync(WebhookEntity.Of(batch), ct)
            ? batch
            : (await FindAsync(batch.LeadCode, batch.Run, batch.Number, ct))!;

    public async Task<WebhookBatch?> FindAsync(LeadCode leadCode, RunName run, int number, CancellationToken ct) =>
        await Table.FindAsync(leadCode.Value, Keys.WebhookBatch(run, number), ct) is { } entity
            ? WebhookEntity.Read(entity)
            : null;

    /// <summary>The batches of a run in order.</summary>
    public async Task<IReadOnlyList<WebhookBatch>> OfRunAsync(LeadCode leadCode, RunName run, CancellationToken ct)
    {
        var (from, before) = Keys.WebhookBatches(run);
        return await ReadAsync(
            TableClient.CreateQueryFilter(
                $"PartitionKey eq {leadCode.Value} and RowKey ge {from} and RowKey lt {before}"
            ),
            ct
        );
    }

    /// <summary>The batches of a campaign that were given up and not sent again.</summary>
    public Task<IReadOnlyList<WebhookBatch>> GivenUpAsync(LeadCode leadCode, CancellationToken ct) =>
        ReadAsync(
            TableClient.CreateQueryFilter(
                $"PartitionKey eq {leadCode.Value} and State eq {nameof(WebhookState.GivenUp)}"
            ),
            ct
        );

    /// <summary>Writes a change of a batch; null where somebody else wrote meanwhile.</summary>
    public async Task<WebhookBatch?> TryMoveAsync(WebhookBatch batch, CancellationToken ct) =>
        await Table.TryUpdateAsync(WebhookEntity.OfChanged(batch), batch.ETag, TableUpdateMode.Merge, ct) is { } etag
            ? batch with
            {
                ETag = etag,
            }
            : null;

    private async Task<IReadOnlyList<WebhookBatch>> ReadAsync(string filter, CancellationToken ct) =>
        await Table.QueryAsync<TableEntity>(filter, cancellationToken: ct).Select(WebhookEntity.Read).ToListAsync(ct);
}
