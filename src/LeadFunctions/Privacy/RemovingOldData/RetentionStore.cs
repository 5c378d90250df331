using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Privacy.RemovingOldData;

/// <summary>Finds what is old, and takes out of the tables what was kept of old rows beside them. Everything may be
/// repeated.</summary>
internal sealed class RetentionStore(LeadStorage storage)
{
    /// <summary>Batches that were uploaded before a day of UTC, by affiliate and in upload order.</summary>
    /// <param name="from">The affiliate to begin with; null for the first.</param>
    public async IAsyncEnumerable<Batch> BatchesBeforeAsync(
        DateOnly day,
        AffiliateName? from,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {from?.Value ?? ""} and RowKey lt {Keys.BatchesFrom(day)}"
        );
        await foreach (
            var entity in storage.Table(Tables.Batches).QueryAsync<TableEntity>(filter, cancellationToken: ct)
        )
            yield return BatchEntity.Read(entity);
    }

    /// <summary>Takes out of the claims of rows what the rows said: its hash has no key, so it could be
    /// guessed.</summary>
    public async Task CleanClaimsAsync(IEnumerable<Lead> rows, CancellationToken ct)
    {
        var table = storage.Table(Tables.People);
        foreach (
            var bucket in rows.Where(r => r is { Person: not null, Data: not null }).GroupBy(r => r.Person!.Bucket)
        )
        {
            var owned = await Task.WhenAll(bucket.Select(row => OwnClaimAsync(table, row, ct)));
            var changed = owned
                .OfType<TableEntity>()
                .DistinctBy(c => c.RowKey)
                .Select(c => new TableTransactionAction(
                    TableTransactionActionType.UpdateMerge,
                    new TableEntity(c.PartitionKey, c.RowKey) { ["Content"] = "" },
                    c.ETag
                ));
            // One that a newer row took over meanwhile is that row's, and must not keep the others.
            foreach (var group in EntityGroups.Split(changed))
            foreach (var action in await table.TrySubmitAsync(group, ct) is null ? [] : group)
                await table.TrySubmitAsync([action], ct);
        }
    }

    /// <summary>Takes out what customers wrote about rows that they returned.</summary>
    public async Task CleanReturnsAsync(IEnumerable<Lead> rows, CancellationToken ct)
    {
        var returned =
            from row in rows
            from match in row.Matches
            where match.Commercial == CommercialState.Returned
            select new TableEntity(match.LeadCode.Value, Keys.Delivery(row.Person!))
            {
                ["ReturnReason"] = "",
                ["ReturnSource"] = "",
            };
        foreach (var campaign in returned.GroupBy(r => r.PartitionKey))
        foreach (
            var group in EntityGroups.Split(
                campaign.Select(r => new TableTransactionAction(TableTransactionActionType.UpdateMerge, r, ETag.All))
            )
        )
        foreach (var action in await storage.Table(Tables.Deliveries).TrySubmitAsync(group, ct) is null ? [] : group)
            await storage.Table(Tables.Deliveries).TrySubmitAsync([action], ct);
    }

    /// <summary>Takes out the words of mails of months that ended before a day, but for those that are still to
    /// go.</summary>
    public async Task CleanMailsAsync(DateOnly day, CancellationToken ct)
    {
        var table = storage.Table(Tables.Mails);
        var month = PeriodNames.Month(new DateTimeOffset(day.ToDateTime(default), TimeSpan.Zero));
        var filter = TableClient.CreateQueryFilter($"PartitionKey lt {month} and Text ne ''");
        await foreach (var mail in table.QueryAsync<TableEntity>(filter, cancellationToken: ct))
            if (Enum.Parse<MailState>(mail.GetString("State")) is not (MailState.Planned or MailState.Claimed))
                await table.TrySubmitAsync(
                    [
                        new(
                            TableTransactionActionType.UpdateMerge,
                            new TableEntity(mail.PartitionKey, mail.RowKey) { ["Text"] = "", ["Html"] = "" },
                            mail.ETag
                        ),
                    ],
                    ct
                );
    }

    private static async Task<TableEntity?> OwnClaimAsync(TableClient table, Lead row, CancellationToken ct)
    {
        var key = Keys.PersonClaim(row.Person!, row.Data!.Category, row.Data.LeadCode);
        return
            await table.FindAsync(Keys.Bucket(row.Person!), key, ct) is { } claim
            && claim.GetString("Owner") == row.Id.ToString()
            && claim.GetString("Content") is { Length: > 0 }
            ? claim
            : null;
    }
}
