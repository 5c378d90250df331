using Azure;
using Azure.Data.Tables;
using LeadFunctions.Leads;

namespace LeadFunctions.Storage;

/// <summary>What goes out by webhook: a row a batch, and a list of the runs that are not wound up.</summary>
internal sealed class WebhookStore(LeadStorage storage)
{
    private TableClient Table => storage.Table(Tables.Webhooks);

    /// <summary>Notes a batch. Safe to repeat.</summary>
    /// <returns>The batch as it is then: this one, or what an earlier try noted.</returns>
    public async Task<WebhookBatch> AddAsync(WebhookBatch batch, CancellationToken ct) =>
        await TryInsertAsync(WebhookEntity.Of(batch), ct) ? batch : (await FindAsync(batch.LeadCode, batch.Run, batch.Number, ct))!;

    public async Task<WebhookBatch?> FindAsync(LeadCode leadCode, string run, int number, CancellationToken ct)
    {
        var found = await Table.GetEntityIfExistsAsync<TableEntity>(leadCode.Value, Keys.WebhookBatch(run, number), cancellationToken: ct);
        return found.HasValue ? WebhookEntity.Read(found.Value!) : null;
    }

    /// <summary>The batches of a run in order.</summary>
    public async Task<IReadOnlyList<WebhookBatch>> OfRunAsync(LeadCode leadCode, string run, CancellationToken ct)
    {
        var (from, before) = Keys.WebhookBatches(run);
        return await ReadAsync(TableClient.CreateQueryFilter($"PartitionKey eq {leadCode.Value} and RowKey ge {from} and RowKey lt {before}"), ct);
    }

    /// <summary>The batches of a campaign that were given up and not sent again.</summary>
    public Task<IReadOnlyList<WebhookBatch>> GivenUpAsync(LeadCode leadCode, CancellationToken ct) =>
        ReadAsync(TableClient.CreateQueryFilter($"PartitionKey eq {leadCode.Value} and State eq {nameof(WebhookState.GivenUp)}"), ct);

    /// <summary>Writes a change of a batch; null where somebody else wrote meanwhile.</summary>
    public async Task<WebhookBatch?> TryMoveAsync(WebhookBatch batch, CancellationToken ct)
    {
        try
        {
            var answer = await Table.UpdateEntityAsync(WebhookEntity.OfChanged(batch), batch.ETag, TableUpdateMode.Merge, ct);
            return batch with { ETag = answer.Headers.ETag ?? default };
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return null;
        }
    }

    /// <summary>Lists a run as open. Safe to repeat: one that is listed stays as it is.</summary>
    public Task OpenAsync(LeadCode leadCode, string run, CancellationToken ct) =>
        TryInsertAsync(WebhookEntity.Open(leadCode, run, null), ct);

    /// <summary>Lists a run as open, with the wish to have what was given up sent again.</summary>
    public Task AskAgainAsync(LeadCode leadCode, string run, AskedAgain asked, CancellationToken ct) =>
        Table.UpsertEntityAsync(WebhookEntity.Open(leadCode, run, asked), TableUpdateMode.Merge, ct);

    /// <summary>Takes a run in hand for a while; null where somebody else has it.</summary>
    public async Task<OpenWebhooks?> TryHoldAsync(OpenWebhooks open, DateTimeOffset until, CancellationToken ct)
    {
        try
        {
            var entity = WebhookEntity.Open(open.LeadCode, open.Run, open.Asked);
            entity["NotBefore"] = until;
            var answer = await Table.UpdateEntityAsync(entity, open.ETag, TableUpdateMode.Merge, ct);
            return open with { NotBefore = until, ETag = answer.Headers.ETag ?? default };
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return null;
        }
    }

    public async Task<OpenWebhooks?> FindOpenAsync(LeadCode leadCode, string run, CancellationToken ct)
    {
        var found = await Table.GetEntityIfExistsAsync<TableEntity>(Keys.OpenWebhooks, Keys.OpenWebhook(leadCode, run), cancellationToken: ct);
        return found.HasValue ? WebhookEntity.ReadOpen(found.Value!) : null;
    }

    public async Task<IReadOnlyList<OpenWebhooks>> AllOpenAsync(CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.OpenWebhooks}");
        return await Table.QueryAsync<TableEntity>(filter, cancellationToken: ct).Select(WebhookEntity.ReadOpen).ToListAsync(ct);
    }

    /// <summary>Takes a run off the list, unless something was asked of it meanwhile. Safe to repeat.</summary>
    public async Task CloseAsync(OpenWebhooks open, CancellationToken ct) => await Table.TrySubmitAsync(
        [new(TableTransactionActionType.Delete, new TableEntity(Keys.OpenWebhooks, Keys.OpenWebhook(open.LeadCode, open.Run)), open.ETag)], ct);

    private async Task<bool> TryInsertAsync(TableEntity entity, CancellationToken ct)
    {
        try
        {
            await Table.AddEntityAsync(entity, ct);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    private async Task<IReadOnlyList<WebhookBatch>> ReadAsync(string filter, CancellationToken ct) =>
        await Table.QueryAsync<TableEntity>(filter, cancellationToken: ct).Select(WebhookEntity.Read).ToListAsync(ct);
}
