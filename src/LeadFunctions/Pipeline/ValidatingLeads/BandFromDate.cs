using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>
/// A band of company sizes that a spreadsheet took for a date: <c>Nov-50</c> was 11-50, <c>01-Oct</c> and
/// <c>10-Jan</c> were 1-10. A serial number is none of them: it may be a number of employees.
/// </summary>
internal static partial class BandFromDate
{
    private const int LongestText = 30;

    // The months that a standard band can begin or end with.
    private static readonly FrozenDictionary<string, int> Months = new Dictionary<string, int>
    {
        ["jan"] = 1,
        ["january"] = 1,
        ["januar"] = 1,
        ["janv"] = 1,
        ["janvier"] = 1,
        ["ene"] = 1,
        ["enero"] = 1,
        ["oct"] = 10,
        ["october"] = 10,
        ["okt"] = 10,
        ["oktober"] = 10,
        ["octobre"] = 10,
        ["octubre"] = 10,
        ["nov"] = 11,
        ["november"] = 11,
        ["novembre"] = 11,
        ["noviembre"] = 11,
    }.ToFrozenDictionary();

    /// <summary>The one standard band that the date can have been; null where none or several can.</summary>
    public static CompanySize? Undo(string text)
    {
        if (text.Length > LongestText || Form().Match(text) is not { Success: true } date)
            return null;
        var bands = Pairs(date)
            .SelectMany(p => new CompanySize[] { new(p.A, p.B), new(p.B, p.A) })
            .Distinct()
            .Where(CompanySize.Standard.Contains)
            .ToList();
        return bands is [var band] ? band : null;
    }

    private static (int A, int B)[] Pairs(Match date)
    {
        var month = MonthOf(date.Groups["month"]);
        var numbers = date.Groups["number"]
            .Captures.Select(c => int.Parse(c.ValueSpan, CultureInfo.InvariantCulture))
            .ToList();
        var year = date.Groups["year"] is { Success: true } group
            ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) % 100
            : (int?)null;
        return (month, numbers, year) switch
        {
            ({ } m, [var n], null) => [(m, n)],
            ({ } m, [], { } y) => [(m, y)],
            ({ } m, [var d], { } y) => Whole(d, m, y),
            ({ } m, [var d, var y], null) => Whole(d, m, y),
            (null, [var a, var b], { } y) when date.Groups["month"].Length == 0 =>
            [
                .. Whole(a, b, y),
                .. Whole(b, a, y),
            ],
            _ => [],
        };
    }

    // The first of a month stands for the month of a year, which was the upper end.
    private static (int, int)[] Whole(int day, int month, int year) =>
        day == 1 ? [(day, month), (month, year)] : [(day, month)];

    private static int? MonthOf(Group word) =>
        word.Success && Months.TryGetValue(Folded.Key(word.Value), out var month) ? month : null;

    [GeneratedRegex(
        @"\A((?<year>(19|20)[0-9]{2})|(?<number>[0-9]{1,2})|(?<month>\p{L}{3,9}))"
            + @"([-–./\s]{1,2}((?<year>(19|20)[0-9]{2})|(?<number>[0-9]{1,2})|(?<month>\p{L}{3,9}))){1,2}\.?([T\s]0?0:00(:00)?)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();
}
