using System.Globalization;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Benchmarks;

/// <summary>Many uploads made of one: its rows and its batch are written again under other ids, spread over the days
/// before it. Nothing of the pipeline runs for them.</summary>
internal sealed class CopiedLeads(string connection)
{
    private const int Days = 80;
    private const int AtOnce = 8;

    private readonly TableServiceClient _tables = new(connection);

    /// <returns>How many leads are stored then.</returns>
    public async Task<int> FillAsync(int wanted)
    {
        var batch = await Table(Tables.Batches).QueryAsync<TableEntity>().SingleAsync();
        var rows = await Table(Tables.Leads).QueryAsync<TableEntity>().ToListAsync();
        var leads = rows.Count(row => row.RowKey != Keys.Marker);
        var at = BatchId.Parse(batch.RowKey).UploadedAt;
        var copies = wanted / leads - 1;
        await Parallel.ForAsync(
            0,
            copies,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (copy, ct) =>
            {
                var uploaded = at - TimeSpan.FromDays(Days) * (copy + 1) / copies;
                var id = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{uploaded.UtcDateTime:yyyyMMdd'T'HHmmss}-{copy:x12}"
                );
                foreach (var chunk in rows.GroupBy(row => row.PartitionKey))
                foreach (
                    var group in EntityGroups.Split(
                        chunk.Select(row =>
                            Transactions.Add(
                                new TableEntity(row)
                                {
                                    PartitionKey = row.PartitionKey.Replace(batch.RowKey, id, StringComparison.Ordinal),
                                }
                            )
                        )
                    )
                )
                    await Table(Tables.Leads).SubmitTransactionAsync(group, ct);
                await Table(Tables.Batches).AddEntityAsync(new TableEntity(batch) { RowKey = id }, ct);
            }
        );
        return leads * (copies + 1);
    }

    private TableClient Table(string name) => _tables.GetTableClient(name);
}
