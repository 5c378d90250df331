namespace LeadFunctions.Benchmarks;

/// <summary>Reading workbooks, against the CSV of the same rows in the same run.</summary>
internal static class SheetsBenchmark
{
    public static Task<IReadOnlyList<Result>> RunAsync(int rows)
    {
        ReadingSheets.Rows = rows;
        var summary = Measured.Run<ReadingSheets>();
        var csv = summary.Seconds(nameof(ReadingSheets.CsvAsync));
        return Task.FromResult<IReadOnlyList<Result>>([
            Of(".xlsx", nameof(ReadingSheets.WorkbookAsync)),
            Of(".xlsx with a formatted cell in the last row", nameof(ReadingSheets.FormattedLastCellAsync)),
        ]);

        Result Of(string what, string benchmark) =>
            new(
                FormattableString.Invariant($"{what} of {rows:N0} rows, against CSV"),
                FormattableString.Invariant(
                    $"{summary.Seconds(benchmark):F2} s: {summary.Seconds(benchmark) / csv:F1} times"
                )
            );
    }
}
