namespace LeadFunctions.Benchmarks;

/// <summary>What the arguments ask for.</summary>
internal static class Command
{
    private const string Usage = """
        Usage: dotnet run -c Release --project tests/LeadFunctions.Benchmarks -- [COMMAND [SIZE]]
        Measures on an Azurite of its own and ends with one table; the exit code is 0 where every bound holds.
          all              everything below with its own size, about 35 minutes on two cores (the default)
          short            the same with less: a few minutes
          receive [ROWS]   receives a file of ROWS rows (1,000,000) and measures the memory of the process
          read    [ROWS]   reads a file of ROWS rows (200,000), against bare CsvHelper over the same file
          sheets  [ROWS]   reads workbooks of ROWS rows (60,000), against the CSV of the same rows
          facts   [LEADS]  reads columns of the facts of LEADS leads (1,000,000) in files of 1,000
          estimate [LEADS] replays a campaign and its change over the facts of LEADS leads (1,000,000)
          sources [LEADS]  reports where the LEADS leads of facts (1,000,000) came from, a third of them sent
          feedback [LEADS] reports what a customer says of a campaign over the facts of LEADS leads (1,000,000)
          titles  [ROWS]   lists the titles of ROWS conversions (1,000,000) that fit a campaign, over HTTP
          validate         validates sound rows
          phones           reads phone numbers
          decide           decides on pairs of lead and campaign, with all reasons, on one core
          cost    [ROWS]   counts transactions and messages of a file of ROWS rows (10,000), and prices a million leads
          compare [ROWS]   the pipeline with files of ROWS rows (10,000), the usual way and the limit in turn
          growth  [ROWS]   files of 1,000, 10,000 and 100,000 rows, up to ROWS
          stored  [LEADS]  the rate with LEADS leads stored (300,000), against empty tables
          waiting [LEADS]  a night's look through LEADS leads (100,000) that wait for a full campaign, then room for 500
          page    [LEADS]  lists of LEADS leads (1,000,000) by several filters, and the ops page on them in a browser
          speed   [FILES]  speed to lead of FILES files (12) of 1,000 rows, announced and with every event lost
          soak    [FILES]  FILES files (200) of 1,000 rows with duplicates and dirty values: rate and memory over time
          scale   [ROWS]   what Azure's targets leave room for, up to 10 million leads a day: reckoned from a count like cost
        """;

    private static readonly (
        string Name,
        int Size,
        int Short,
        Func<int, Task<IReadOnlyList<Result>>> Run
    )[] Benchmarks =
    [
        // First: it looks at the memory of the process.
        ("receive", 1_000_000, 100_000, ReceiveBenchmark.RunAsync),
        ("read", 200_000, 50_000, ReadBenchmark.RunAsync),
        ("sheets", 60_000, 10_000, SheetsBenchmark.RunAsync),
        ("facts", 1_000_000, 100_000, FactsBenchmark.RunAsync),
        ("estimate", 1_000_000, 100_000, EstimateBenchmark.RunAsync),
        ("sources", 1_000_000, 100_000, SourcesBenchmark.RunAsync),
        ("feedback", 1_000_000, 100_000, FeedbackBenchmark.RunAsync),
        ("titles", 1_000_000, 100_000, TitlesBenchmark.RunAsync),
        ("validate", 0, 0, _ => ValidateBenchmark.RunAsync()),
        ("phones", 0, 0, _ => PhonesBenchmark.RunAsync()),
        ("decide", 0, 0, _ => DecideBenchmark.RunAsync()),
        ("cost", 10_000, 10_000, CostBenchmark.RunAsync),
        ("compare", 10_000, 5_000, CompareBenchmark.RunAsync),
        ("growth", 100_000, 10_000, GrowthBenchmark.RunAsync),
        ("stored", 300_000, 20_000, StoredBenchmark.RunAsync),
        ("waiting", 100_000, 5_000, WaitingBenchmark.RunAsync),
        ("page", 1_000_000, 50_000, PageBenchmark.RunAsync),
        ("speed", 12, 6, SpeedBenchmark.RunAsync),
        ("soak", 200, 40, SoakBenchmark.RunAsync),
        ("scale", 10_000, 10_000, ScaleCalculation.RunAsync),
    ];

    /// <summary>Null where the arguments are none that are known.</summary>
    public static Func<Task<IReadOnlyList<Result>>>? Of(string[] args) =>
        args switch
        {
            [] or ["all"] => () => AllAsync(isShort: false),
            ["short"] => () => AllAsync(isShort: true),
            [var name] => One(name, null),
            [var name, var size] when int.TryParse(size, out var wanted) && wanted > 0 => One(name, wanted),
            _ => null,
        };

    public static int Help()
    {
        Console.WriteLine(Usage);
        return 2;
    }

    private static Func<Task<IReadOnlyList<Result>>>? One(string name, int? size) =>
        Benchmarks.FirstOrDefault(b => b.Name == name) is { Run: { } run } found ? () => run(size ?? found.Size) : null;

    private static async Task<IReadOnlyList<Result>> AllAsync(bool isShort)
    {
        var results = new List<Result>();
        foreach (var (name, size, less, run) in Benchmarks)
        {
            Terminal.WriteLine($"{name}…");
            results.AddRange(await run(isShort ? less : size));
        }
        return results;
    }
}
