using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Storage;

/// <summary>What each batch brought each campaign, as absolute counts: a campaign is one partition, a batch one row of
/// it.</summary>
internal sealed class CampaignCountStore(LeadStorage storage)
{
    private TableClient Table => storage.Table(Tables.CampaignCounts);

    /// <summary>Replaces all counts of a batch. Safe to repeat: counts that an earlier one wrote and that no longer
    /// hold are found by the list of the batch's campaigns, which is written first.</summary>
    public async Task WriteAsync(BatchId batch, IReadOnlyList<CampaignCount> counts, CancellationToken ct)
    {
        var before = await CampaignsOfAsync(batch, ct);
        var list = Keys.CountedBatch(batch);
        await EntityGroups.SubmitAllAsync(
            Table,
            counts
                .Where(c => !before.Contains(c.LeadCode.Value))
                .Select(c => Transactions.Put(new TableEntity(list, c.LeadCode.Value))),
            ct
        );
        await EntityGroups.ForEachAsync(
            counts,
            c => Table.UpsertEntityAsync(Entity(c), TableUpdateMode.Replace, ct),
            ct
        );
        await EntityGroups.ForEachAsync(
            before.Except(counts.Select(c => c.LeadCode.Value)),
            async gone =>
            {
                await Table.DeleteEntityAsync(gone, batch.Value, cancellationToken: ct);
                await Table.DeleteEntityAsync(list, gone, cancellationToken: ct);
            },
            ct
        );
    }

    /// <summary>A campaign's counts in upload order.</summary>
    /// <param name="take">The most that are read; all where it is missing.</param>
    public IAsyncEnumerable<CampaignCount> OfAsync(LeadCode leadCode, UploadRange range, int? take = null) =>
        Table.QueryAsync<TableEntity>(range.Filter(leadCode.Value), take).Take(take ?? int.MaxValue).Select(Read);

    private async Task<HashSet<string>> CampaignsOfAsync(BatchId batch, CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.CountedBatch(batch)}");
        return await Table
            .QueryAsync<TableEntity>(filter, cancellationToken: ct)
            .Select(e => e.RowKey)
            .ToHashSetAsync(cancellationToken: ct);
    }

    private static TableEntity Entity(CampaignCount count) =>
        new(count.LeadCode.Value, count.Batch.Value)
        {
            ["Affiliate"] = count.Affiliate.Value,
            ["Statuses"] = Json.Write(count.Statuses),
            ["Reasons"] = Json.Write(count.Reasons),
            ["Faults"] = Json.Write(count.Faults),
        };

    public static CampaignCount Read(TableEntity entity) =>
        new(
            LeadCode.Parse(entity.PartitionKey),
            BatchId.Parse(entity.RowKey),
            AffiliateName.Parse(entity.GetString("Affiliate")),
            Json.Read<Dictionary<LeadStatus, int>>(entity.GetString("Statuses")),
            Json.Read<Dictionary<ReasonCode, int>>(entity.GetString("Reasons")),
            Json.Read<Dictionary<ReasonCode, int>>(entity.GetString("Faults"))
        );
}
