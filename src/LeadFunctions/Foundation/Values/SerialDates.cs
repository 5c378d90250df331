using System.Globalization;

namespace LeadFunctions.Foundation.Values;

/// <summary>Days that a spreadsheet counts from the end of 1899, as in <c>46347</c>, <c>46347.5</c> or
/// <c>46347,5</c>.</summary>
internal static class SerialDates
{
    private static readonly DateOnly Zero = new(1899, 12, 30);

    // 2009 to 2050. Files of the count from 1904 look four years older: too old for a lead, never silently wrong.
    private const int First = 40_000;
    private const int Last = 55_000;

    public static DateOnly? Read(string text) =>
        text.Length is >= 5 and <= 20
        && decimal.TryParse(
            text.Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var days
        )
        && days is >= First and < Last
            ? Zero.AddDays((int)days)
            : null;
}
