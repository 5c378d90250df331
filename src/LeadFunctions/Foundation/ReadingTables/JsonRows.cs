using System.Runtime.CompilerServices;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>JSON lines as rows: the keys of all objects are the header, in the order in which they first
/// appear.</summary>
internal static class JsonRows
{
    private const string Expected = "one JSON object a line";

    public static bool IsJson(string start) =>
        start.AsSpan().TrimStart() is ['{', ..] json && json[1..].TrimStart() is ['"' or '}', ..];

    public static async Task<IAsyncEnumerable<RawRow>> OfAsync(
        Func<TextReader> open,
        ReadingLimits limits,
        CancellationToken ct
    )
    {
        var keys = new Dictionary<string, int>();
        await foreach (var line in TextLines.OfAsync(open, limits.JsonLine, ct))
        {
            foreach (var (key, _) in JsonLine.TryRead(line) ?? [])
                keys.TryAdd(key, keys.Count);
            if (keys.Count > limits.Columns)
                throw new UnreadableException(
                    $"Found JSON with more than {limits.Columns} keys, expected at most that many."
                );
        }
        return RowsAsync(open, keys, limits, CancellationToken.None);
    }

    private static async IAsyncEnumerable<RawRow> RowsAsync(
        Func<TextReader> open,
        Dictionary<string, int> keys,
        ReadingLimits limits,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        yield return new RawRow(1, [.. keys.Keys]);
        var number = 0;
        await foreach (var line in TextLines.OfAsync(open, limits.JsonLine, ct))
        {
            number++;
            if (line is null)
                yield return RawRow.Unreadable(
                    number,
                    $"from here on the file cannot be read: a line has more than {limits.JsonLine:N0} characters",
                    Expected
                );
            else if (!string.IsNullOrWhiteSpace(line))
                yield return Row(number, line, keys);
        }
    }

    private static RawRow Row(int number, string line, Dictionary<string, int> keys)
    {
        if (JsonLine.TryRead(line) is not { } values)
            return RawRow.Unreadable(number, "a line that is no JSON object, or that has a key twice", Expected);
        var cells = new string[keys.Count];
        Array.Fill(cells, "");
        foreach (var (key, value) in values)
            cells[keys[key]] = value;
        return new RawRow(number, cells);
    }
}
