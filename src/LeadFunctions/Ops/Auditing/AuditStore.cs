using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.Auditing;

/// <summary>An entity as a noun, and when storage saw it change last.</summary>
internal sealed record Stored<T>(T Value, DateTimeOffset At);

/// <summary>A line of a person: a claim and the row that owns it, or a row that owns none.</summary>
internal sealed record PersonLine(PersonId Person, LeadId Lead, string Key, bool IsClaim);

/// <summary>Reads whole tables, a page of a thousand at a time.</summary>
internal sealed class AuditStore(LeadStorage storage, LeadStore leads)
{
    private int _reads;

    /// <summary>Pages that were read since the start of the app.</summary>
    public int Reads => Volatile.Read(ref _reads);

    public async IAsyncEnumerable<Stored<FoundLead>> RowsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var rows = new List<TableEntity>(Chunks.Rows);
        await foreach (var entity in ReadAsync(Tables.Leads, $"RowKey le '{Keys.Marker}'", ct))
        {
            var isMarker = entity.RowKey == Keys.Marker;
            if (isMarker || (rows.Count > 0 && rows[0].PartitionKey != entity.PartitionKey))
            {
                // The marker comes last; those that have none were not routed.
                foreach (var row in Seen(isMarker ? entity : null))
                    yield return row;
                rows.Clear();
            }
            if (!isMarker)
                rows.Add(entity);
        }
        foreach (var row in Seen(null))
            yield return row;

        IEnumerable<Stored<FoundLead>> Seen(TableEntity? marker) =>
            rows.Select(row => RowOf(row, ChunkMarker.Read(marker)));
    }

    public async Task<Stored<FoundLead>?> RowAsync(LeadId id, CancellationToken ct)
    {
        var marker = await leads.MarkerAsync(id.Batch, id.Chunk, ct);
        var found = await storage
            .Table(Tables.Leads)
            .GetEntityIfExistsAsync<TableEntity>(
                Keys.Chunk(id.Batch, id.Chunk),
                Keys.Row(id.Row),
                cancellationToken: ct
            );
        return found is { HasValue: true, Value: { } entity } ? RowOf(entity, marker) : null;
    }

    /// <summary>All places by campaign; before those of each campaign what it counts.</summary>
    /// <param name="leadCode">Null for all campaigns.</param>
    public async IAsyncEnumerable<(CampaignRoom? Room, Stored<Delivery>? Place)> PlacesAsync(
        LeadCode? leadCode,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var filter = leadCode is null ? null : TableClient.CreateQueryFilter($"PartitionKey eq {leadCode.Value}");
        await foreach (var entity in ReadAsync(Tables.Deliveries, filter, ct))
            yield return entity.RowKey == Keys.Room
                ? (CampaignRoom.Read(LeadCode.Parse(entity.PartitionKey), entity), null)
                : (null, new Stored<Delivery>(DeliveryEntity.Read(entity), entity.Timestamp ?? default));
    }

    public async Task<Stored<Delivery>?> PlaceAsync(LeadCode leadCode, PersonId person, CancellationToken ct)
    {
        var found = await storage
            .Table(Tables.Deliveries)
            .GetEntityIfExistsAsync<TableEntity>(leadCode.Value, Keys.Delivery(person), cancellationToken: ct);
        return found is { HasValue: true, Value: { } entity }
            ? new(DeliveryEntity.Read(entity), entity.Timestamp ?? default)
            : null;
    }

    /// <summary>The windows that close on a day of UTC or later, with the row that each was opened for.</summary>
    public async IAsyncEnumerable<(DateOnly Day, LeadCode LeadCode, PersonId Person)> WindowsAsync(
        DateOnly from,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {Keys.WindowsFrom(from)}");
        await foreach (var entity in ReadAsync(Tables.ReturnWindows, filter, ct, "PartitionKey", "RowKey"))
            if (entity.RowKey.Split('|') is [var leadCode, var person])
                yield return (
                    DateOnly.ParseExact(entity.PartitionKey[..10], "yyyy-MM-dd", null),
                    LeadCode.Parse(leadCode),
                    PersonId.Parse(person)
                );
    }

    public async IAsyncEnumerable<PersonLine> PeopleAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var entity in ReadAsync(Tables.People, null, ct, "PartitionKey", "RowKey", "Owner"))
            if (LineOf(entity) is { } line)
                yield return line;
    }

    /// <summary>What is listed as waiting: the row, and what for.</summary>
    public async IAsyncEnumerable<(LeadId Lead, string For)> WaitingAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var entity in ReadAsync(Tables.Waiting, null, ct, "PartitionKey", "RowKey"))
            yield return (LeadId.Parse(entity.RowKey), entity.PartitionKey);
    }

    public async IAsyncEnumerable<Batch> BatchesAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var entity in ReadAsync(Tables.Batches, null, ct))
            yield return BatchEntity.Read(entity);
    }

    /// <summary>What batches brought campaigns.</summary>
    public async IAsyncEnumerable<CampaignCount> CountsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var entity in ReadAsync(Tables.CampaignCounts, null, ct))
            if (entity.ContainsKey("Statuses"))
                yield return CampaignCountStore.Read(entity);
    }

    /// <summary>Mails that are still to go.</summary>
    public async IAsyncEnumerable<Stored<PlannedMail>> OpenMailsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var filter = $"State eq '{nameof(MailState.Planned)}' or State eq '{nameof(MailState.Claimed)}'";
        await foreach (var entity in ReadAsync(Tables.Mails, filter, ct))
            yield return new(MailStore.Read(entity), entity.Timestamp ?? default);
    }

    /// <summary>The runs whose webhooks are not wound up, as <c>{leadCode}|{run}</c>.</summary>
    public async Task<IReadOnlySet<string>> OpenWebhooksAsync(CancellationToken ct) =>
        await ReadAsync(
                Tables.Webhooks,
                TableClient.CreateQueryFilter($"PartitionKey eq {Keys.OpenWebhooks}"),
                ct,
                "RowKey"
            )
            .Select(entity => entity.RowKey)
            .ToHashSetAsync(cancellationToken: ct);

    /// <summary>Gives up a claim for as long as it is still that row's.</summary>
    /// <param name="lists">Whether the row is the person's, and is to be found by it all the same.</param>
    public async Task<bool> DropClaimAsync(
        PersonLine line,
        bool lists,
        Func<DateTimeOffset, bool> isOld,
        CancellationToken ct
    )
    {
        var table = storage.Table(Tables.People);
        var row = new TableEntity(Keys.Bucket(line.Person), Keys.PersonLead(line.Person, line.Lead));
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            Keys.Bucket(line.Person),
            line.Key,
            cancellationToken: ct
        );
        return found is { HasValue: true, Value: { } claim }
            && claim.GetString("Owner") == line.Lead.ToString()
            && isOld(claim.Timestamp ?? default)
            && await table.TrySubmitAsync(
                [
                    new(TableTransactionActionType.Delete, claim, claim.ETag),
                    .. lists ? [Transactions.Put(row)] : Array.Empty<TableTransactionAction>(),
                ],
                ct
            )
                is null;
    }

    private static Stored<FoundLead> RowOf(TableEntity entity, ChunkMarker marker)
    {
        var batch = BatchId.Parse(entity.PartitionKey[..entity.PartitionKey.LastIndexOf('-')]);
        var row = marker.Seen(LeadEntity.Read(entity, batch));
        return new(new FoundLead(AffiliateName.Parse(entity.GetString("Affiliate")), row), entity.Timestamp ?? default);
    }

    private static PersonLine? LineOf(TableEntity entity) =>
        entity.RowKey.Split('|') switch
        {
            [var person, "i", var lead] => new(
                PersonId.Parse(person),
                LeadId.Parse(lead),
                entity.RowKey,
                IsClaim: false
            ),
            [var person, "c", ..] when entity.GetString("Owner") is { } owner => new(
                PersonId.Parse(person),
                LeadId.Parse(owner),
                entity.RowKey,
                IsClaim: true
            ),
            _ => null,
        };

    private async IAsyncEnumerable<TableEntity> ReadAsync(
        string table,
        string? filter,
        [EnumeratorCancellation] CancellationToken ct,
        params string[] only
    )
    {
        await foreach (
            var page in storage
                .Table(table)
                .QueryAsync<TableEntity>(filter, Chunks.Rows, only.Length > 0 ? only : null, ct)
                .AsPages()
        )
        {
            Interlocked.Increment(ref _reads);
            foreach (var entity in page.Values)
                yield return entity;
        }
    }
}
