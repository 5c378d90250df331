using System.Runtime.CompilerServices;
using System.Text;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>The lines of a text, each no longer than a limit.</summary>
internal static class TextLines
{
    /// <summary>All lines; null for one that is longer than it may be, and then nothing comes after it.</summary>
    public static async IAsyncEnumerable<string?> OfAsync(
        Func<TextReader> open,
        int most,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        using var reader = open();
        var (buffer, line) = (new char[UploadFile.SampleBytes], new StringBuilder());
        for (int read; (read = await reader.ReadAsync(buffer, ct)) > 0; )
        {
            for (var (at, end) = (0, 0); at < read; at = end + 1)
            {
                end = buffer.AsSpan(at, read - at).IndexOf('\n') is >= 0 and var found ? at + found : read;
                line.Append(buffer, at, end - at);
                if (line.Length > most)
                {
                    yield return null;
                    yield break;
                }
                if (end == read)
                    continue;
                yield return line.ToString();
                line.Clear();
            }
        }
        if (line.Length > 0)
            yield return line.ToString();
    }
}
