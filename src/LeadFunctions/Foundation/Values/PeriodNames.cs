using System.Globalization;

namespace LeadFunctions.Foundation.Values;

/// <summary>How hours, days, weeks and months are named in keys, files and mails. Stored data depends on
/// them.</summary>
internal static class PeriodNames
{
    /// <summary>Follows the name of a spell that is over.</summary>
    public const string SpellOver = "-over";

    /// <summary>An hour in UTC, such as <c>2026-11-22T10</c>.</summary>
    public static string Hour(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-ddTHH", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>ISO week of a date, such as <c>2026-W47</c>.</summary>
    public static string Week(DateTime localDate) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{ISOWeek.GetYear(localDate)}-W{ISOWeek.GetWeekOfYear(localDate):D2}"
        );

    /// <summary>A month in UTC, such as <c>2026-11</c>.</summary>
    public static string Month(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>A trial of a retention period, asked for in a minute of UTC, such as <c>20261122T1015-60</c>.</summary>
    public static string RetentionTrial(DateTimeOffset at, int days) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyyMMdd'T'HHmm}-{days}");

    /// <summary>A time for which a campaign is in a state; behind it <see cref="SpellOver"/> where that time is
    /// over.</summary>
    public static string PacingSpell(string state, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{state}-{number:D6}");
}
