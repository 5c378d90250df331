using Azure.Data.Tables;
using LeadFunctions.Leads;

namespace LeadFunctions.Storage;

/// <summary>Takes what tells of a person out of the tables. Everything may be repeated.</summary>
internal sealed class ErasureStore(LeadStorage storage)
{
    /// <summary>Writes a row anew, whole: nothing of it stays but what the change keeps.</summary>
    public async Task ReplaceRowAsync(LeadId id, Func<Lead, Lead> change, CancellationToken ct)
    {
        var table = storage.Table(Tables.Leads);
        while (true)
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(Keys.Chunk(id.Batch, id.Chunk), Keys.Row(id.Row), cancellationToken: ct);
            if (found is not { HasValue: true, Value: { } entity })
                return;
            var chunk = new ChunkId(AffiliateName.Parse(entity.GetString("Affiliate")), id.Batch, id.Chunk);
            var row = LeadEntity.OfReceived(chunk, change(LeadEntity.Read(entity, id.Batch)));
            if (await table.TrySubmitAsync([new(TableTransactionActionType.UpdateReplace, row, entity.ETag)], ct) is null)
                return;
        }
    }

    /// <summary>Takes out of a person's claims what their rows said: its hash has no key, so it could be guessed.</summary>
    public Task CleanClaimsAsync(PersonId person, CancellationToken ct) => ChangeAsync(
        Tables.People,
        TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Bucket(person)} and RowKey ge {$"{person}|c|"} and RowKey lt {$"{person}|c~"}"),
        (name, text) => name == "Content" ? "" : text, ct);

    /// <summary>Cleans what people wrote about a person's delivery.</summary>
    public Task CleanDeliveryAsync(LeadCode leadCode, PersonId person, Func<string, string> clean, CancellationToken ct) => ChangeAsync(
        Tables.Deliveries,
        TableClient.CreateQueryFilter($"PartitionKey eq {leadCode.Value} and RowKey eq {Keys.Delivery(person)}"),
        (name, text) => name is "ReturnReason" or "ReturnedBy" ? clean(text) : text, ct);

    /// <summary>Cleans the words of all mails.</summary>
    public Task CleanMailsAsync(Func<string, string> clean, CancellationToken ct) => ChangeAsync(
        Tables.Mails, "", (name, text) => name is "Text" or "Html" or "Subject" ? clean(text) : text, ct);

    private async Task ChangeAsync(string name, string filter, Func<string, string, string> change, CancellationToken ct)
    {
        var table = storage.Table(name);
        await foreach (var read in table.QueryAsync<TableEntity>(filter, cancellationToken: ct))
            for (var entity = read; entity is not null && !await TryChangeAsync(table, entity, change, ct);)
                entity = (await table.GetEntityIfExistsAsync<TableEntity>(entity.PartitionKey, entity.RowKey, cancellationToken: ct)) is { HasValue: true, Value: { } again } ? again : null;
    }

    private static async Task<bool> TryChangeAsync(TableClient table, TableEntity entity, Func<string, string, string> change, CancellationToken ct)
    {
        var changed = new TableEntity(entity.PartitionKey, entity.RowKey);
        foreach (var (name, text) in entity.Where(p => p is { Value: string, Key: not ("PartitionKey" or "RowKey" or "odata.etag") }).Select(p => (p.Key, (string)p.Value)))
            if (change(name, text) is var clean && clean != text)
                changed[name] = clean;
        return changed.Count <= 2 || await table.TrySubmitAsync([new(TableTransactionActionType.UpdateMerge, changed, entity.ETag)], ct) is null;
    }
}
