using Azure;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Foundation.Facts;

/// <summary>The batches whose rows are newer than their facts.</summary>
internal sealed class FactMarkStore(LeadStorage storage)
{
    private TableClient Table => storage.Table(Tables.Runs);

    /// <summary>Marks a batch, also one that is marked: whoever writes its facts at this moment may have read older
    /// rows. Safe to repeat.</summary>
    public Task AddAsync(AffiliateName affiliate, BatchId batch, CancellationToken ct) =>
        Table.UpsertEntityAsync(
            new TableEntity(Keys.FactsToWrite, Keys.FactsOf(affiliate, batch)),
            TableUpdateMode.Replace,
            ct
        );

    public async Task<IReadOnlyList<FactMark>> AllAsync(CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.FactsToWrite}");
        return await Table.QueryAsync<TableEntity>(filter, cancellationToken: ct).Select(Read).ToListAsync(ct);
    }

    /// <summary>Takes a mark off, unless the batch was marked anew since it was read.</summary>
    public async Task RemoveAsync(FactMark mark, CancellationToken ct)
    {
        try
        {
            await Table.DeleteEntityAsync(
                Keys.FactsToWrite,
                Keys.FactsOf(mark.Affiliate, mark.Batch),
                mark.Version,
                ct
            );
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            // It stays for the next time.
        }
    }

    private static FactMark Read(TableEntity entity) =>
        entity.RowKey.Split('|') is [var affiliate, var batch]
            ? new(AffiliateName.Parse(affiliate), BatchId.Parse(batch), entity.ETag)
            : throw new FormatException($"'{entity.RowKey}' is no affiliate and batch.");
}

/// <summary>A batch whose facts are to be written, and the version of the mark.</summary>
internal sealed record FactMark(AffiliateName Affiliate, BatchId Batch, ETag Version);
