using System.Collections.Frozen;

namespace LeadFunctions.Foundation.Values;

/// <summary>The names in <c>Data/countries.tsv.gz</c> (see the README there), read once at first use.</summary>
internal static class CountryNames
{
    private const int LongestKey = 256;

    // Towns elsewhere, whatever a country is called in other languages. Its English name is offered.
    private static readonly FrozenSet<string> Towns = new[]
    {
        "granada",
        "guadalupe",
        "norfolk",
        "salvador",
        "tanga",
    }.ToFrozenSet();

    // Null for a name of several countries.
    private static readonly FrozenDictionary<string, Country?>.AlternateLookup<ReadOnlySpan<char>> ByKey;

#pragma warning disable CA1810 // Both lists are made of the rows, which are not kept.
    static CountryNames()
#pragma warning restore CA1810
    {
        var rows = ReadRows().ToList();
        All = [.. rows.Select(row => row.Country)];
        ByKey = Index(rows).ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Sure = rows.SelectMany(row => row.SureNames.SelectMany(name => Forms(name, row)))
            .Select(Folded.Key)
            .ToFrozenSet(StringComparer.Ordinal);
        Closest = new(rows.SelectMany(row => row.SureNames).Where(name => Find(name) is not null));
        ClosestOther = new(
            rows.SelectMany(row => row.OtherNames).Where(name => Find(name) is not null),
            ClosestName.Nearer
        );
        SameNames = rows.SelectMany(row =>
                row.SureNames.Concat(row.OtherNames).Select(name => (Key: Folded.Key(name), row.Country))
            )
            .Where(name => IsAmbiguous(name.Key))
            .GroupBy(name => name.Key, name => name.Country)
            .ToFrozenDictionary(
                g => g.Key,
                g => (IReadOnlyList<Country>)[.. g.Distinct().OrderBy(c => c.Name, StringComparer.Ordinal)]
            );
    }

    /// <summary>English names and aliases that stand for one country.</summary>
    public static ClosestName Closest { get; }

    public static IReadOnlyList<Country> All { get; }

    /// <summary>Names in other languages: <c>Brasil</c> of Brazil.</summary>
    public static ClosestName ClosestOther { get; }

    private static readonly FrozenDictionary<string, IReadOnlyList<Country>> SameNames;

    private static readonly FrozenSet<string> Sure;

    /// <summary>The countries that share a name; none for a name of one.</summary>
    public static IReadOnlyList<Country> Several(string text) => SameNames.GetValueOrDefault(Folded.Key(text), []);

    public static Country? Find(string text) => IsListed(text, out var country) ? country : null;

    /// <summary>Whether a folded key is an English name or an alias.</summary>
    public static bool IsSure(string key) => Sure.Contains(key);

    public static bool IsAmbiguous(string text) => IsListed(text, out var country) && country is null;

    private static bool IsListed(string text, out Country? country)
    {
        Span<char> key = stackalloc char[LongestKey];
        var length = Folded.Key(text, key);
        country = null;
        return length > 0 && ByKey.TryGetValue(key[..length], out country);
    }

    // Codes first, then English, then every other language. What a step leaves ambiguous, no later step decides.
    private static Dictionary<string, Country?> Index(List<Row> rows)
    {
        var index = new Dictionary<string, Country?>(StringComparer.Ordinal);
        Add(row => [row.Country.Code, row.Alpha3]);
        Add(row => row.SureNames.SelectMany(name => Forms(name, row)));
        Add(row => row.OtherNames.Where(name => !Towns.Contains(Folded.Key(name))));
        return index;

        void Add(Func<Row, IEnumerable<string>> names)
        {
            var taken = index.Keys.ToHashSet(StringComparer.Ordinal);
            var entries = rows.SelectMany(row => names(row).Select(name => (Key: Folded.Key(name), row.Country)));
            foreach (var (key, country) in entries.Where(entry => !taken.Contains(entry.Key)))
            {
                if (!index.TryAdd(key, country) && index[key] != country)
                    index[key] = null;
            }
        }
    }

    private static string[] Forms(string name, Row row) =>
        [name, $"The {name}", $"{name} ({row.Country.Code})", $"{name} ({row.Alpha3})"];

    private static IEnumerable<Row> ReadRows()
    {
        foreach (var line in ReferenceLists.Lines("countries.tsv.gz"))
        {
            if (line.Split('\t') is [var code, var alpha3, var name, var sure, var other])
                yield return new(new(code, name), alpha3, sure.Split('|'), other.Split('|'));
        }
    }

    private sealed record Row(Country Country, string Alpha3, string[] SureNames, string[] OtherNames);
}
