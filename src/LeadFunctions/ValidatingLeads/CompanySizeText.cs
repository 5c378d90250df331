using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LeadFunctions.ValidatingLeads;

/// <summary>
/// The spellings of a band: one or two numbers, with a word or sign before or after them. Whatever is left over makes
/// it unreadable, so <c>Nov-50</c> and <c>11. Nov</c>, which a spreadsheet made of 11-50, are no bands.
/// </summary>
internal static partial class CompanySizeText
{
    private const int LongestText = 60;

    // 1,001 in the ways of different countries; 10k and 1.5 m; 1001, also as 1001.0, which is how pandas writes it.
    private const string Amount = @"([0-9]{1,3}([.,'’\s][0-9]{3}){1,2}|[0-9]{1,6}([.,][0-9])?\s?[km]\b|[0-9]{1,9}(\.0)?)(?![0-9])";

    private enum Bound { None, AtLeast, MoreThan, AtMost, LessThan, Unknown }

    private static readonly FrozenDictionary<string, Bound> Before = new Dictionary<string, Bound>
    {
        [""] = Bound.None, ["~"] = Bound.None, ["about"] = Bound.None, ["approx."] = Bound.None,
        [">="] = Bound.AtLeast, ["≥"] = Bound.AtLeast, ["at least"] = Bound.AtLeast, ["from"] = Bound.AtLeast,
        [">"] = Bound.MoreThan, ["more than"] = Bound.MoreThan, ["over"] = Bound.MoreThan, ["above"] = Bound.MoreThan,
        ["greater than"] = Bound.MoreThan,
        ["<="] = Bound.AtMost, ["≤"] = Bound.AtMost, ["up to"] = Bound.AtMost, ["at most"] = Bound.AtMost,
        ["<"] = Bound.LessThan, ["fewer than"] = Bound.LessThan, ["less than"] = Bound.LessThan,
        ["under"] = Bound.LessThan, ["below"] = Bound.LessThan,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> OrMore = new[]
    {
        "+", "plus", "or more", "and more", "and above", "or above", "& above", "and over", "and up", "& up",
    }.ToFrozenSet();

    private static readonly FrozenSet<int> Edges = CompanySize.Standard.Select(band => band.Max ?? 0).ToFrozenSet();

    public static CompanySize? Read(string text)
    {
        if (text.Length > LongestText) return null;
        var match = Band().Match(Unit().Replace(text.ToLowerInvariant(), " "));
        if (!match.Success || Number(match.Groups["low"]) is not { } low) return null;

        var bound = BoundOf(match.Groups["before"].Value, match.Groups["after"].Value);
        if (!match.Groups["high"].Success) return Single(bound, low);
        return bound == Bound.None ? Range(low, match.Groups["low"], match.Groups["high"]) : null;
    }

    private static Bound BoundOf(string before, string after)
    {
        var bound = Before.GetValueOrDefault(before, Bound.Unknown);
        if (after.Length == 0) return bound;
        return (bound, OrMore.Contains(after)) switch
        {
            (Bound.None or Bound.AtLeast, true) => Bound.AtLeast,
            (Bound.MoreThan, true) => Bound.MoreThan,
            _ => Bound.Unknown,
        };
    }

    private static CompanySize? Single(Bound bound, int number) => bound switch
    {
        Bound.None => CompanySize.Holding(number),
        Bound.AtLeast => new(AfterEdge(number, null), null),
        Bound.MoreThan when number < int.MaxValue => new(number + 1, null),
        Bound.AtMost => new(1, number),
        Bound.LessThan when number > 1 => new(1, number - 1),
        _ => null,
    };

    private static CompanySize? Range(int low, Group lowText, Group highText)
    {
        if (Number(highText) is not { } high || high < low) return null;
        return IsThousandsShared(low, lowText, highText) ? null : new(AfterEdge(low, high), high);
    }

    // "10-50k" can be 10 to 50,000 or 10,000 to 50,000; "500-1k" is clear.
    private static bool IsThousandsShared(int low, Group lowText, Group highText) =>
        IsMultiple(highText.ValueSpan) && !IsMultiple(lowText.ValueSpan) && low < Coefficient(highText);

    // Bands written edge to edge (1000-5000, 5000-10000, 10K+) count the edge in the lower one, as the standard bands do.
    private static int AfterEdge(int low, int? high) =>
        Edges.Contains(low) && low != high && (high is not { } end || end > 10_000 || Edges.Contains(end)) ? low + 1 : low;

    /// <summary>1 or more, or null.</summary>
    private static int? Number(Group group)
    {
        var number = IsMultiple(group.ValueSpan)
            ? Coefficient(group) * (group.ValueSpan[^1] == 'k' ? 1_000 : 1_000_000)
            : Whole(group.Value);
        return number is >= 1 and < int.MaxValue ? (int)number : null;
    }

    private static decimal Whole(string number) =>
        decimal.Parse(
            string.Concat((number.EndsWith(".0", StringComparison.Ordinal) ? number[..^2] : number).Where(char.IsAsciiDigit)),
            CultureInfo.InvariantCulture);

    private static decimal Coefficient(Group group) =>
        decimal.Parse(group.Value[..^1].Trim().Replace(',', '.'), CultureInfo.InvariantCulture);

    private static bool IsMultiple(ReadOnlySpan<char> number) => number[^1] is 'k' or 'm';

    [GeneratedRegex(@"\b(employees?|people|persons|staff|headcount|ftes?|mitarbeiter|employés|empleados|dipendenti)\b|\bemps?\b\.?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex(
        @"\A\s*(?<before>[^0-9]*?)\s*(?<low>" + Amount + @")(\s*([-‐‑‒–—−~]|\bto\b|\bbis\b|\bà\b|\ba\b)\s*(?<high>" + Amount + @"))?\s*(?<after>[^0-9]*?)\s*\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Band();
}
