using System.IO.Compression;

namespace LeadFunctions.Foundation.Values;

/// <summary>Lists that are part of the app. Those of the world in <c>Data/</c> are written by <c>eng/data/update.sh</c>
/// (see the README there).</summary>
internal static class ReferenceLists
{
    /// <summary>The packages that each list was made of, such as <c>disposable-email-domains-js 1.26.0</c>, by the
    /// list's file.</summary>
    public static IReadOnlyDictionary<string, string> Versions { get; } =
        Rows()
            .GroupBy(row => row[0])
            .ToDictionary(list => list.Key, list => string.Join(", ", list.Select(row => $"{row[1]} {row[2]}")));

    /// <summary>The day on which the lists in force were written, such as <c>2026-11-21</c>: all are written
    /// together.</summary>
    public static string WrittenOn { get; } = Rows().Max(row => row[4])!;

    /// <summary>The lines of a list by its file. They are read each time: keep what is made of them.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var resource =
            typeof(ReferenceLists).Assembly.GetManifestResourceStream(file)
            ?? throw new ArgumentException($"There is no list '{file}'.", nameof(file));
        using var reader = new StreamReader(
            file.EndsWith(".gz", StringComparison.Ordinal)
                ? new GZipStream(resource, CompressionMode.Decompress)
                : resource
        );
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    // File, package, version, licence, day.
    private static IEnumerable<string[]> Rows() => Lines("lists.tsv").Select(line => line.Split('\t'));
}
