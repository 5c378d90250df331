using LeadFunctions.Benchmarks;

return args switch
{
    [] or ["cost"] => await CostBenchmark.RunAsync(rows: 10_000),
    ["cost", var rows] when int.TryParse(rows, out var count) && count > 0 => await CostBenchmark.RunAsync(count),
    _ => Help(),
};

static int Help()
{
    Console.Error.WriteLine("""
        Usage: LeadFunctions.Benchmarks [cost [ROWS]]
          cost   drops a file of ROWS rows (10,000) and counts storage transactions and queue messages from drop to sent
        """);
    return 2;
}
