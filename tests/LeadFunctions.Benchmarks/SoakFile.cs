namespace LeadFunctions.Benchmarks;

/// <summary>Files as they come over months: of 100 rows 12 were here before and 5 are dirty.</summary>
internal static class SoakFile
{
    public const int Rows = 1_000;
    public const int Duplicates = 12;
    public const int Dirty = 5;

    // To a sound row of the same hundred, and of a file before.
    private const int Near = 50;
    private const int Far = 950;

    public static MemoryStream Of(int file)
    {
        var content = new MemoryStream();
        using (var writer = new StreamWriter(content, leaveOpen: true))
        {
            writer.WriteLine(BenchmarkConfig.Header);
            for (var i = file * Rows; i < (file + 1) * Rows; i++)
                writer.WriteLine(Row(i));
        }
        content.Position = 0;
        return content;
    }

    private static string Row(int i) =>
        (i % 100) switch
        {
            < Duplicates => BenchmarkConfig.Row(i >= Rows && i % 2 == 0 ? i - Far : i + Near),
            < Duplicates + Dirty => Spoilt(BenchmarkConfig.Row(i), i),
            _ => BenchmarkConfig.Row(i),
        };

    private static string Spoilt(string row, int i) =>
        (i % 3) switch
        {
            0 => row.Replace("@", " at ", StringComparison.Ordinal),
            1 => row.Replace(",US,", ",Atlantis,", StringComparison.Ordinal),
            _ => row.Replace("IT Manager", "n/a", StringComparison.Ordinal),
        };
}
