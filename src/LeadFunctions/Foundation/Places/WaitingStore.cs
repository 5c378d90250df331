using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

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
                queue.Select(lead => Transactions.Put(Entity(queue.Key, affiliate, lead))),
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

    /// <summary>The leads that wait for something, the oldest uploads first.</summary>
    public async IAsyncEnumerable<WaitingLead> WaitingForAsync(
        string waitingFor,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {waitingFor}");
        await foreach (var entity in Table.QueryAsync<TableEntity>(filter, cancellationToken: ct))
            yield return Read(entity);
    }

    /// <summary>All that wait, by what they wait for: whoever has enough stops, and no more is read.</summary>
    public IAsyncEnumerable<(string For, WaitingLead Lead)> AllAsync() =>
        Table.QueryAsync<TableEntity>().Select(entity => (entity.PartitionKey, Read(entity)));

    private static WaitingLead Read(TableEntity entity) =>
        new(
            LeadId.Parse(entity.RowKey),
            AffiliateName.Parse(entity.GetString("Affiliate")),
            ScoreParts.TryParse(entity.GetString("Score"), null, out var score) ? score : null
        )
        {
            Category = Keys.CategoryOf(entity.PartitionKey),
            Reasons = entity.GetString("Reasons") is { } reasons
                ?
                [
                    .. reasons
                        .Split(',', StringSplitOptions.RemoveEmptyEntries)
                        .Where(code => Enum.TryParse<ReasonCode>(code, out _))
                        .Select(Enum.Parse<ReasonCode>),
                ]
                : null,
            InTime = entity.GetString("InTime") is { } campaigns
                ? [.. campaigns.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(LeadCode.Parse)]
                : null,
            IsTaken = entity.GetBoolean("IsTaken") ?? false,
        };

    private static TableEntity Entity(string key, AffiliateName affiliate, Lead lead)
    {
        var entity = new TableEntity(key, lead.Id.ToString())
        {
            ["Affiliate"] = affiliate.Value,
            ["Reasons"] = string.Join(',', Against(lead)),
            ["InTime"] = string.Join(',', lead.Matches.Where(m => m.CanChangeByTime).Select(m => m.LeadCode)),
        };
        if (lead.Matches.Any(m => m.Accepted))
            entity["IsTaken"] = true;
        if (lead.Best(lead.Id.Batch.UploadedAt.UtcDay) is { } score)
            entity["Score"] = score.ToString();
        return entity;
    }

    // What keeps it: what campaigns say, or that none is open to it.
    private static IEnumerable<ReasonCode> Against(Lead lead) =>
        lead
            .Matches.SelectMany(m => m.Reasons)
            .Concat(lead.Reasons.Where(r => !r.IsNote))
            .Select(r => r.Code)
            .Distinct()
            .Order();

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
