using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Values;

/// <summary>States, the federal district and territories of the USA by ISO 3166-2, as people write them: postal codes,
/// names, and the abbreviations that newspapers and older letters use.</summary>
internal static partial class UsState
{
    private const string Country = "US";

    private const int LongestText = 60;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Codes = Names()
        .ToFrozenDictionary(s => s.Key, s => $"{Country}-{s.Code}", StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // Beside the state these say nothing more.
    private static readonly FrozenSet<string> Fillers = new[]
    {
        "us",
        "usa",
        "unitedstates",
        "unitedstatesofamerica",
    }.ToFrozenSet();

    private static readonly char[] Separators = ['-', '–', '—', ',', '/', '(', ')', '|', ':'];

    /// <param name="text">Such as <c>California</c>, <c>CA</c>, <c>Calif.</c>, <c>CA - California</c>,
    /// <c>US-CA</c>.</param>
    /// <param name="country">ISO code; any but US has no state here.</param>
    /// <returns>Such as <c>US-CA</c>; null where the text names none, or several.</returns>
    public static string? Read(string text, string country)
    {
        if (country != Country || text.Length is 0 or > LongestText)
            return null;
        Span<char> buffer = stackalloc char[2 * LongestText];
        var length = Folded.Key(text, buffer);
        return length > 0 && Codes.TryGetValue(buffer[..length], out var code) ? code : OfParts(text);
    }

    private static string? OfParts(string text)
    {
        var parts = ZipCode()
            .Replace(text, "")
            .Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            .Select(Folded.Key)
            .Where(part => part.Length > 0 && !Fillers.Contains(part));
        var codes = parts.Select(part => Codes.TryGetValue(part, out var code) ? code : null).Distinct().ToList();
        // "Los Angeles, CA": before the state a place in it.
        return codes switch
        {
            [var only] => only,
            [null, var last] when text.Contains(',', StringComparison.Ordinal) => last,
            _ => null,
        };
    }

    private static IEnumerable<(string Key, string Code)> Names() =>
        from line in UsStateNames.Table.Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        )
        let code = line[..2]
        from name in line[3..].Split(',').Append(code)
        from form in code is "DC" ? [name] : new[] { name, $"{name} State", $"State of {name}" }
        select (Folded.Key(form), code) into entry
        group entry by entry into same
        select same.Key;

    [GeneratedRegex(@"(?<=\S)[\s,]+[0-9]{5}(-[0-9]{4})?\s*\z")]
    private static partial Regex ZipCode();
}
