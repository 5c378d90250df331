using System.Globalization;

namespace LeadFunctions.Foundation.Values;

/// <summary>The periods that a place counts in, in the campaign's time zone.</summary>
/// <param name="Month">Such as <c>2026-11</c>.</param>
/// <param name="Week">ISO week such as <c>2026-W47</c>.</param>
/// <param name="Day">Such as <c>2026-11-21</c>.</param>
internal sealed record Periods(string Month, string Week, string Day)
{
    public static Periods Of(DateOnly day) =>
        new(
            day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            PeriodNames.Week(day.ToDateTime(default)),
            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        );

    public static Periods Parse(string text) =>
        text.Split('|') is [var month, var week, var day]
            ? new Periods(month, week, day)
            : throw new FormatException($"'{text}' is no month, week and day.");

    public override string ToString() => $"{Month}|{Week}|{Day}";
}
