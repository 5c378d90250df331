using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Privacy.FindingPeople;

/// <summary>Takes what tells of a person out of the tables. Everything may be repeated.</summary>
internal sealed class ErasureStore(LeadStorage storage, LeadStore leads)
{
    /// <summary>Writes rows of a chunk anew, whole: nothing of them stays but what the change keeps.</summary>
    /// <param name="change">Returns the very same lead where there is nothing to change. Called again on newer rows
    /// where somebody else wrote meanwhile.</param>
    /// <param name="from">The first row that is looked at.</param>
    /// <param name="to">The last one.</param>
    /// <returns>The rows that were looked at, as they are then.</returns>
    public async Task<IReadOnlyList<Lead>> ReplaceRowsAsync(
        BatchId batch,
        int chunk,
        Func<Lead, Lead> change,
        CancellationToken ct,
        int from = 1,
        int to = LeadId.MaxRow
    )
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {Keys.Chunk(batch, chunk)} and RowKey ge {Keys.Row(from)} and RowKey le {Keys.Row(to)}"
        );
        // What was received may lie beside the rows still.
        await leads.WriteOutAsync(batch, chunk, ct);
        while (true)
        {
            var read = await storage
                .Table(Tables.Leads)
                .QueryAsync<TableEntity>(filter, Chunks.Rows, cancellationToken: ct)
                .Select(entity => (Entity: entity, Lead: LeadEntity.Read(entity, batch)))
                .ToListAsync(ct);
            var changed = read.ConvertAll(row => change(row.Lead));
            if (
                await TryReplaceAsync(
                    chunk,
                    read.Zip(changed)
                        .Where(r => !ReferenceEquals(r.First.Lead, r.Second))
                        .Select(r => (r.First.Entity, r.Second)),
                    ct
                )
            )
                return changed;
        }
    }

    private async Task<bool> TryReplaceAsync(
        int chunk,
        IEnumerable<(TableEntity Read, Lead Lead)> changed,
        CancellationToken ct
    )
    {
        var overtaken = false;
        var replaced = changed.Select(row => new TableTransactionAction(
            TableTransactionActionType.UpdateReplace,
            LeadEntity.OfReceived(
                new ChunkId(AffiliateName.Parse(row.Read.GetString("Affiliate")), row.Lead.Id.Batch, chunk),
                row.Lead
            ),
            row.Read.ETag
        ));
        await EntityGroups.ForEachAsync(
            EntityGroups.Split(replaced),
            async group =>
            {
                if (await storage.Table(Tables.Leads).TrySubmitAsync(group, ct) is not null)
                    overtaken = true;
            },
            ct
        );
        return !overtaken;
    }

    /// <summary>Takes out of a person's claims what their rows said: its hash has no key, so it could be
    /// guessed.</summary>
    public Task CleanClaimsAsync(PersonId person, CancellationToken ct) =>
        ChangeAsync(
            Tables.People,
            TableClient.CreateQueryFilter(
                $"PartitionKey eq {Keys.Bucket(person)} and RowKey ge {$"{person}|c|"} and RowKey lt {$"{person}|c~"}"
            ),
            (name, text) => name == "Content" ? "" : text,
            ct
        );

    /// <summary>Cleans what people wrote about a person's delivery.</summary>
    public Task CleanDeliveryAsync(
        LeadCode leadCode,
        PersonId person,
        Func<string, string> clean,
        CancellationToken ct
    ) =>
        ChangeAsync(
            Tables.Deliveries,
            TableClient.CreateQueryFilter($"PartitionKey eq {leadCode.Value} and RowKey eq {Keys.Delivery(person)}"),
            (name, text) =>
                name is "ReturnReason" or "ReturnedBy" or "ReturnSource" or "OfferDecidedBy" or "OfferWhy"
                    ? clean(text)
                    : text,
            ct
        );

    /// <summary>Cleans the words of a mail.</summary>
    public Task CleanMailAsync(MailKey mail, Func<string, string> clean, CancellationToken ct) =>
        ChangeAsync(
            Tables.Mails,
            TableClient.CreateQueryFilter($"PartitionKey eq {mail.Month} and RowKey eq {mail.Cause}"),
            (name, text) => name is "Text" or "Html" or "Subject" ? clean(text) : text,
            ct
        );

    private async Task ChangeAsync(
        string name,
        string filter,
        Func<string, string, string> change,
        CancellationToken ct
    )
    {
        var table = storage.Table(name);
        await foreach (var read in table.QueryAsync<TableEntity>(filter, cancellationToken: ct))
            for (var entity = read; entity is not null && !await TryChangeAsync(table, entity, change, ct); )
                entity = await table.FindAsync(entity.PartitionKey, entity.RowKey, ct);
    }

    private static async Task<bool> TryChangeAsync(
        TableClient table,
        TableEntity entity,
        Func<string, string, string> change,
        CancellationToken ct
    )
    {
        var changed = new TableEntity(entity.PartitionKey, entity.RowKey);
        foreach (
            var (name, text) in entity
                .Where(p => p is { Value: string, Key: not ("PartitionKey" or "RowKey" or "odata.etag") })
                .Select(p => (p.Key, (string)p.Value))
        )
            if (change(name, text) is var clean && clean != text)
                changed[name] = clean;
        return changed.Count <= 2
            || await table.TrySubmitAsync([new(TableTransactionActionType.UpdateMerge, changed, entity.ETag)], ct)
                is null;
    }
}
