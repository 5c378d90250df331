using System.Globalization;

namespace LeadFunctions.Foundation.Values;

/// <summary>Reads dates of leads in any usual writing. What could mean two days is not guessed.</summary>
internal static class Dates
{
    private const int LongestText = 80;

    /// <param name="order">How the affiliate means dates such as <c>03/04/2026</c>; null where that is not
    /// known.</param>
    public static DateOnly? Read(string text, DateOrder? order)
    {
        if (text.Length is 0 or > LongestText || DateWords.Of(Folded.Narrow(text)) is not { } words)
            return null;
        return words switch
        {
            { Month: { } month, Numbers: [var a, var b] } => Named(month, words.MonthAt, a, b),
            { Month: null, Numbers: [{ Length: 8 } all] } => Day(Number(all[..4]), Number(all[4..6]), Number(all[6..])),
            { Month: null, Numbers: [{ Length: 4 } year, var month, var day] } => Day(
                Number(year),
                Number(month),
                Number(day)
            ),
            { Month: null, Numbers: [var a, var b, { Length: 4 } year] } => Numeric(
                Number(a),
                Number(b),
                Number(year),
                order
            ),
            _ => null,
        };
    }

    // 17 Nov 2026, Nov 17 2026, 2026 Nov 17, and 17-Nov-26: before the month is the day.
    private static DateOnly? Named(int month, int monthAt, string a, string b) =>
        (a.Length, b.Length) switch
        {
            (4, <= 2) => Day(Number(a), month, Number(b)),
            (<= 2, 4) => Day(Number(b), month, Number(a)),
            (<= 2, 2) when monthAt < 2 => Day(2_000 + Number(b), month, Number(a)),
            _ => null,
        };

    private static DateOnly? Numeric(int a, int b, int year, DateOrder? order)
    {
        var (monthFirst, dayFirst) = (Day(year, a, b), Day(year, b, a));
        return order switch
        {
            DateOrder.MonthFirst => monthFirst,
            DateOrder.DayFirst => dayFirst,
            _ when monthFirst is null || dayFirst is null || monthFirst == dayFirst => monthFirst ?? dayFirst,
            _ => null,
        };
    }

    private static int Number(string digits) =>
        digits.Length <= 4 ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1900 and <= 2999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
}
