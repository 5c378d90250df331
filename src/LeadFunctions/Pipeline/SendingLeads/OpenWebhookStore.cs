using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>The list of the runs whose webhooks are not wound up.</summary>
internal sealed class OpenWebhookStore(LeadStorage storage)
{
    private TableClient Table => storage.Table(Tables.Webhooks);

    /// <summary>Lists a run as open. Safe to repeat: one that is listed stays as it is.</summary>
    public Task OpenAsync(LeadCode leadCode, RunName run, CancellationToken ct) =>
        Table.TryAddAsync(WebhookEntity.Open(leadCode, run, null), ct);

    /// <summary>Lists a run as open, with the wish to have what was given up sent again.</summary>
    public Task AskAgainAsync(LeadCode leadCode, RunName run, AskedAgain asked, CancellationToken ct) =>
        Table.UpsertEntityAsync(WebhookEntity.Open(leadCode, run, asked), TableUpdateMode.Merge, ct);

    /// <summary>Takes a run in hand for a while; null where somebody else has it.</summary>
    public async Task<OpenWebhooks?> TryHoldAsync(OpenWebhooks open, DateTimeOffset until, CancellationToken ct)
    {
        var entity = WebhookEntity.Open(open.LeadCode, open.Run, open.Asked);
        entity["NotBefore"] = until;
        return await Table.TryUpdateAsync(entity, open.ETag, TableUpdateMode.Merge, ct) is { } etag
            ? open with
            {
                NotBefore = until,
                ETag = etag,
            }
            : null;
    }

    public async Task<OpenWebhooks?> FindAsync(LeadCode leadCode, RunName run, CancellationToken ct) =>
        await Table.FindAsync(Keys.OpenWebhooks, Keys.OpenWebhook(leadCode, run), ct) is { } entity
            ? WebhookEntity.ReadOpen(entity)
            : null;

    public async Task<IReadOnlyList<OpenWebhooks>> AllAsync(CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.OpenWebhooks}");
        return await Table
            .QueryAsync<TableEntity>(filter, cancellationToken: ct)
            .Select(WebhookEntity.ReadOpen)
            .ToListAsync(ct);
    }

    /// <summary>Takes a run off the list, unless something was asked of it meanwhile. Safe to repeat.</summary>
    public async Task CloseAsync(OpenWebhooks open, CancellationToken ct) =>
        await Table.TrySubmitAsync(
            [
                new(
                    TableTransactionActionType.Delete,
                    new TableEntity(Keys.OpenWebhooks, Keys.OpenWebhook(open.LeadCode, open.Run)),
                    open.ETag
                ),
            ],
            ct
        );
}
