using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Foundation.Places;

/// <summary>Leads that no campaign took, under what they wait for: their lead code, or their category.</summary>
internal sealed class WaitingStore(LeadStorage storage)
{
    private TableClient Table => storage.Table(Tables.Waiting);

    /// <summary>Lists leads as waiting. Safe to repeat.</summary>
    public async Task AddAsync(AffiliateName affiliate, IEnumerable<Lead> leads, CancellationToken ct)
    {
        foreach (var queue in leads.GroupBy(KeyOf))
            await EntityGroups.SubmitAllAsync(
                Table,
                queue.Select(lead =>
                    Transactions.Put(new TableEntity(queue.Key, lead.Id.ToString()) { ["Affiliate"] = affiliate.Value })
                ),
                ct
            );
    }

    /// <summary>Takes leads off the list. Safe to repeat.</summary>
    public async Task RemoveAsync(IEnumerable<Lead> leads, CancellationToken ct)
    {
        foreach (var queue in leads.GroupBy(KeyOf))
            await EntityGroups.ForEachAsync(
                queue.Select(lead => lead.Id.ToString()).Chunk(EntityGroups.MaxOperations),
                rows => RemoveAsync(queue.Key, rows, ct),
                ct
            );
    }

    /// <summary>The chunks with leads that wait for something.</summary>
    public async Task<IReadOnlySet<ChunkId>> ChunksAsync(string waitingFor, CancellationToken ct)
    {
        var chunks = new HashSet<ChunkId>();
        await foreach (var (lead, affiliate) in WaitingForAsync(waitingFor, ct))
            chunks.Add(new ChunkId(affiliate, lead.Batch, lead.Chunk));
        return chunks;
    }

    /// <summary>The leads that wait for something, the oldest uploads first.</summary>
    public async IAsyncEnumerable<(LeadId Lead, AffiliateName Affiliate)> WaitingForAsync(
        string waitingFor,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {waitingFor}");
        await foreach (var entity in Table.QueryAsync<TableEntity>(filter, cancellationToken: ct))
            yield return (LeadId.Parse(entity.RowKey), AffiliateName.Parse(entity.GetString("Affiliate")));
    }

    // One that is gone already fails the transaction: then each for itself.
    private async Task RemoveAsync(string key, string[] rows, CancellationToken ct)
    {
        var deletes = rows.Select(row => new TableTransactionAction(
            TableTransactionActionType.Delete,
            new TableEntity(key, row),
            ETag.All
        ));
        if (await Table.TrySubmitAsync([.. deletes], ct) is not null)
            foreach (var row in rows)
                await Table.DeleteEntityAsync(key, row, cancellationToken: ct);
    }

    /// <summary>What a lead waits for when nobody takes it: the key of its list.</summary>
    public static string KeyOf(Lead lead) =>
        lead.Data switch
        {
            { LeadCode: { } leadCode } => Keys.WaitingFor(leadCode),
            { Category: { } category } => Keys.WaitingFor(category),
            _ => throw new InvalidOperationException(
                $"Lead {lead.Id} has neither a lead code nor a category to wait for."
            ),
        };
}
