using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Values;

/// <summary>A column whose header is nearly, but not quite, the symbol of a question.</summary>
internal sealed record NearMiss(string Header, string Symbol);

/// <summary>Finds headers such as <c>SQ-1</c>, <c>S Q1</c> and <c>SQ01</c> for the symbol <c>SQ1</c>. They are named,
/// never taken for it.</summary>
internal static partial class NearMissSymbols
{
    /// <param name="headers">Of columns that no field claims.</param>
    public static IReadOnlyList<NearMiss> Of(IReadOnlyList<string> headers, IEnumerable<string> knownSymbols)
    {
        var all = knownSymbols.Order(StringComparer.Ordinal).ToList();
        var known = all.DistinctBy(Key).ToDictionary(Key);
        return
        [
            .. headers
                .Where(header => !all.Contains(header.Trim(), StringComparer.OrdinalIgnoreCase))
                .Where(header => known.ContainsKey(Key(header)))
                .Select(header => new NearMiss(header, known[Key(header)])),
        ];
    }

    /// <summary>Equal for headers that differ in case, spaces, punctuation and leading zeros only.</summary>
    public static string Key(string header) => LeadingZeros().Replace(Folded.Key(header), "");

    [GeneratedRegex("(?<=[a-z])0+(?=[0-9])")]
    private static partial Regex LeadingZeros();
}
