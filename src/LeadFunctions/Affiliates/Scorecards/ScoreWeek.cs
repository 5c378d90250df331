using System.Globalization;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>A week of a scorecard, Monday to Sunday in UTC, by its ISO number.</summary>
internal sealed record ScoreWeek(DateOnly Monday)
{
    /// <summary>How many weeks an affiliate is compared with.</summary>
    public const int History = 8;

    // Facts of Sunday are written by then, and windows that closed on it are final.
    private const int DueHour = 7;

    public DateOnly Monday { get; } = Monday.Monday;

    public DateOnly Sunday => Monday.AddDays(6);

    public int Number => ISOWeek.GetWeekOfYear(Monday);

    /// <summary>The first day of the weeks that it is compared with.</summary>
    public DateOnly Since => Monday.AddDays(-7 * History);

    /// <summary>Such as <c>2026-W47</c>.</summary>
    public override string ToString() => PeriodNames.Week(Monday.ToDateTime(default));

    public ScoreWeek Before(int weeks) => new(Monday.AddDays(-7 * weeks));

    /// <summary>How many weeks before this one a day lies: 0 for its own days; null for days that are in no
    /// scorecard of it.</summary>
    public int? AgeOf(DateOnly day) =>
        day > Sunday || day < Since ? null : (Monday.DayNumber - day.Monday.DayNumber) / 7;

    /// <summary>The last week that is over, from seven o'clock of the Monday after it.</summary>
    public static ScoreWeek LastDue(DateTimeOffset now) => new ScoreWeek(now.AddHours(-DueHour).UtcDay).Before(1);

    public static bool TryParse(string text, out ScoreWeek week)
    {
        week = new ScoreWeek(DateOnly.MinValue);
        if (
            text is not [_, _, _, _, '-', 'W', _, _]
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || year is < 2000 or > 9000
            || number < 1
            || number > ISOWeek.GetWeeksInYear(year)
        )
            return false;
        week = new ScoreWeek(ISOWeek.ToDateOnly(year, number, DayOfWeek.Monday));
        return true;
    }
}
