namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Names for the files of an archive: theirs, but each just once, since batches are named by them, and none
/// longer than a table keeps. The same archive always gives the same names.</summary>
internal static class PartNames
{
    private const int Longest = 200;

    public static IReadOnlyList<string> Of(IEnumerable<string> paths)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. paths.Select(path => Unique(Short(path), taken))];
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var count = 2; !taken.Add(unique); count++)
            unique = $"{name} ({count})";
        return unique;
    }

    // Its end says most, and half a letter is none.
    private static string Short(string path)
    {
        if (path.Length <= Longest)
            return path;
        var end = path[^Longest..];
        return "…" + (char.IsLowSurrogate(end[0]) ? end[1..] : end);
    }
}
