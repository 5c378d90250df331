using Azure;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Places;

/// <summary>What nights found waiting and where leads went after all, by the day in UTC. Numbers and names of rows, and
/// no value of one.</summary>
internal sealed class RecyclingStore(LeadStorage storage)
{
    /// <summary>How long it is kept.</summary>
    public const int Days = 90;

    private const string Look = "look|";
    private const string Found = "found|";

    private TableClient Table => storage.Table(Tables.Recycling);

    /// <summary>Notes how many leads a night found. The first that looks says it: a message that comes again finds
    /// fewer.</summary>
    public Task AddAsync(NightLook look, CancellationToken ct) =>
        Table.TryAddAsync(new TableEntity(look.Night, $"{Look}{look.Key}") { ["Leads"] = look.Leads }, ct);

    /// <summary>Notes what a pass found. Safe to repeat: the rows of a pass say when that was.</summary>
    public Task PutAsync(RecycledLeadsOfPass found, CancellationToken ct) =>
        Table.UpsertEntityAsync(
            new TableEntity(PeriodNames.Day(found.At.UtcDay), $"{Found}{found.Run}")
            {
                ["Batch"] = found.Batch.Value,
                ["At"] = found.At,
                ["Found"] = Json.Write(found.Found),
            },
            TableUpdateMode.Replace,
            ct
        );

    public IAsyncEnumerable<NightLook> LooksOfAsync(string night) =>
        OfAsync(night, Look).Select(e => new NightLook(night, e.RowKey[Look.Length..], e.GetInt32("Leads") ?? 0));

    /// <summary>What was found on a day.</summary>
    public IAsyncEnumerable<RecycledLeadsOfPass> FoundOnAsync(DateOnly day) =>
        OfAsync(PeriodNames.Day(day), Found)
            .Select(e => new RecycledLeadsOfPass(
                RunName.Parse(e.RowKey[Found.Length..]),
                BatchId.Parse(e.GetString("Batch")),
                e.GetDateTimeOffset("At") ?? default,
                Json.Read<List<RecycledTo>>(e.GetString("Found"))
            ));

    /// <summary>Forgets the days before one. Safe to repeat.</summary>
    public async Task RemoveAsync(DateOnly before, CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey lt {PeriodNames.Day(before)}");
        var old = await Table
            .QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: ct)
            .ToListAsync(ct);
        await EntityGroups.ForEachAsync(
            old,
            entity => Table.DeleteEntityAsync(entity.PartitionKey, entity.RowKey, cancellationToken: ct),
            ct
        );
    }

    private AsyncPageable<TableEntity> OfAsync(string day, string kind) =>
        Table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter(
                $"PartitionKey eq {day} and RowKey ge {kind} and RowKey lt {kind[..^1] + "~"}"
            )
        );
}
