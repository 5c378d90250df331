using System.Diagnostics;
using Azure.Data.Tables;

namespace LeadFunctions.Benchmarks;

/// <summary>The least that storage could take: transactions and nothing else, at the parallelism that is fastest. No
/// reading, no decisions, no condition.</summary>
/// <param name="name">Of the tables that it makes and drops; letters.</param>
/// <param name="leads">How many leads the groups are of.</param>
internal sealed class WriteLimit(string connection, string name, IReadOnlyList<EntityGroup> groups, int leads)
{
    private static readonly int[] Parallelisms = [1, 2, 4, 8, 16];

    private readonly TableServiceClient _tables = new(connection);
    private int _copies;
    private int _best;

    /// <summary>Leads a second at the best parallelism, which the first call finds out.</summary>
    public async Task<double> RateAsync()
    {
        if (_best == 0)
            _best = await BestAsync();
        return leads / await WriteAsync(_best);
    }

    private async Task<int> BestAsync()
    {
        // The first write pays for compiling.
        await WriteAsync(4);
        var tried = new List<(int Parallelism, double Seconds)>();
        foreach (var parallelism in Parallelisms)
            tried.Add((parallelism, await WriteAsync(parallelism)));
        Terminal.WriteLine(
            $"Bare transactions by parallelism: {string.Join(", ", tried.Select(t => FormattableString.Invariant($"{t.Parallelism}: {t.Seconds:F1} s")))}."
        );
        return tried.MinBy(t => t.Seconds).Parallelism;
    }

    private async Task<double> WriteAsync(int parallelism)
    {
        var copy = $"{name}{++_copies}";
        var tables = groups.Select(g => g.Table).Distinct().ToList();
        foreach (var table in tables)
            await _tables.CreateTableIfNotExistsAsync(copy + table);
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            groups,
            new ParallelOptions { MaxDegreeOfParallelism = parallelism },
            async (g, ct) => await _tables.GetTableClient(copy + g.Table).SubmitTransactionAsync(g.Actions, ct)
        );
        var seconds = clock.Elapsed.TotalSeconds;
        foreach (var table in tables)
            await _tables.DeleteTableAsync(copy + table);
        return seconds;
    }
}
