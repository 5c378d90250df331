using System.Runtime.CompilerServices;
using CsvHelper;

namespace LeadFunctions.ReceivingUploads;

/// <summary>The rows of a text with delimiters, as CsvHelper reads them.</summary>
internal static class CsvRows
{
    private const string Expected = "a quote that is closed in its row";

    /// <summary>All rows. Where the text breaks off, the last row says so.</summary>
    public static async IAsyncEnumerable<RawRow> OfAsync(
        Func<TextReader> open, char delimiter, ReadingLimits limits, [EnumeratorCancellation] CancellationToken ct = default)
    {
        using var parser = new CsvParser(open(), CsvDialect.Of(delimiter, limits.Cell));
        while (await NextAsync(parser, limits) is { } row)
        {
            ct.ThrowIfCancellationRequested();
            yield return row;
            if (row.Fault is not null)
                yield break;
        }
    }

    private static async Task<RawRow?> NextAsync(CsvParser parser, ReadingLimits limits)
    {
        var line = parser.RawRow + 1;
        try
        {
            if (!await parser.ReadAsync())
                return null;
            return parser.RawRow > line && CsvDialect.EndsInQuotes(parser)
                ? RawRow.Unreadable(line, "from here on the file cannot be read: a quote is opened and not closed", Expected)
                : new RawRow(line, parser.Record!);
        }
        catch (MaxFieldSizeException)
        {
            return RawRow.Unreadable(line, $"from here on the file cannot be read: a cell has more than {limits.Cell:N0} characters", Expected);
        }
    }
}
