using System.Diagnostics;
using Azure.Data.Tables;
using LeadFunctions.Storage;

namespace LeadFunctions.Benchmarks;

/// <summary>The least that storage could take: the entities that a file left in the tables, written again once, in full
/// transactions and nothing else. No reading, no decisions, no second look at a row.</summary>
internal sealed class WriteLimit(string connection)
{
    private static readonly int[] Parallelisms = [1, 2, 4, 8, 16];
    private static readonly string[] Copied = [Tables.Leads, Tables.People, Tables.Deliveries, Tables.ReturnWindows, Tables.Waiting];

    private readonly TableServiceClient _tables = new(connection);
    private readonly List<(string Table, List<TableTransactionAction> Group)> _groups = [];
    private int _copies;
    private int _best;

    /// <summary>How many leads the entities are of.</summary>
    public int Leads { get; private set; }

    /// <summary>Keeps what the tables hold now.</summary>
    public async Task TakeAsync()
    {
        foreach (var table in Copied)
        {
            var stored = await _tables.GetTableClient(table).QueryAsync<TableEntity>().ToListAsync();
            if (table == Tables.Leads)
                Leads = stored.Count(e => e.RowKey != Keys.Marker);
            foreach (var partition in stored.GroupBy(e => e.PartitionKey))
                _groups.AddRange(EntityGroups.Split(partition.Select(Transactions.Add)).Select(group => (table, group)));
        }
    }

    /// <summary>Seconds at the best parallelism, which the first call finds out.</summary>
    public async Task<double> SecondsAsync()
    {
        if (_best > 0)
            return await WriteAsync(_best);
        // The first write pays for compiling.
        await WriteAsync(4);
        var tried = new List<(int Parallelism, double Seconds)>();
        foreach (var parallelism in Parallelisms)
            tried.Add((parallelism, await WriteAsync(parallelism)));
        (_best, var seconds) = tried.MinBy(t => t.Seconds);
        Terminal.WriteLine($"Bare transactions by parallelism: {string.Join(", ", tried.Select(t => FormattableString.Invariant($"{t.Parallelism}: {t.Seconds:F1} s")))}.");
        return seconds;
    }

    private async Task<double> WriteAsync(int parallelism)
    {
        var copy = $"Copy{++_copies}";
        foreach (var table in Copied)
            await _tables.CreateTableIfNotExistsAsync(copy + table);
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            _groups, new ParallelOptions { MaxDegreeOfParallelism = parallelism },
            async (g, ct) => await _tables.GetTableClient(copy + g.Table).SubmitTransactionAsync(g.Group, ct));
        var seconds = clock.Elapsed.TotalSeconds;
        foreach (var table in Copied)
            await _tables.DeleteTableAsync(copy + table);
        return seconds;
    }
}
