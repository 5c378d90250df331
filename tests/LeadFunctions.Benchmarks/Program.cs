using LeadFunctions.Benchmarks;

return args switch
{
    [] or ["cost"] => await CostBenchmark.RunAsync(rows: 10_000),
    ["cost", var rows] when int.TryParse(rows, out var count) && count > 0 => await CostBenchmark.RunAsync(count),
    ["read"] => await ReadBenchmark.RunAsync(rows: 200_000),
    ["decide"] => await DecideBenchmark.RunAsync(),
    ["receive"] => await ReceiveBenchmark.RunAsync(rows: 1_000_000),
    ["receive", var rows] when int.TryParse(rows, out var count) && count > 0 => await ReceiveBenchmark.RunAsync(count),
    _ => Help(),
};

static int Help()
{
    Console.Error.WriteLine("""
        Usage: LeadFunctions.Benchmarks [cost [ROWS] | read | decide | receive [ROWS]]
          cost      drops a file of ROWS rows (10,000) and counts storage transactions and queue messages from drop to sent
          read      reads rows of a file, against bare CsvHelper over the same file
          decide    decides on pairs of lead and campaign, with all reasons, on one core
          receive   receives a file of ROWS rows (1,000,000) and measures the memory of the process
        """);
    return 2;
}
