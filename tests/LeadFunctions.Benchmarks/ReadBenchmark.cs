namespace LeadFunctions.Benchmarks;

/// <summary>Reading an upload, against bare CsvHelper in the same run.</summary>
internal static class ReadBenchmark
{
    private const double MinRatio = 0.5;

    public static Task<IReadOnlyList<Result>> RunAsync(int rows)
    {
        Reading.Rows = rows;
        var summary = Measured.Run<Reading>();
        var (bare, ours) = (
            rows / summary.Seconds(nameof(Reading.BareAsync)),
            rows / summary.Seconds(nameof(Reading.PipelineAsync))
        );
        return Task.FromResult<IReadOnlyList<Result>>([
            new(
                "reading, against bare CsvHelper",
                FormattableString.Invariant($"{ours:N0} of {bare:N0} rows/s: {ours / bare:F2}"),
                "at least 0.50",
                ours / bare >= MinRatio
            ),
        ]);
    }
}
