using System.Globalization;
using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>A time with seconds, as a row says it. Days and whole minutes are none: who writes those says nothing by
/// them.</summary>
/// <param name="At">As its clock showed it.</param>
/// <param name="Offset">Of that clock; null where the row does not say.</param>
internal sealed partial record StampedTime(DateTime At, TimeSpan? Offset)
{
    // Clocks of the world are ahead of UTC by at most 14 hours, and behind it by at most 12.
    private const int MostAhead = 14;
    private const int MostBehind = 12;

    private const int LongestText = 60;

    /// <summary>The first moment that it may mean, in UTC.</summary>
    public DateTime Earliest => At - (Offset ?? TimeSpan.FromHours(MostAhead));

    /// <summary>The last.</summary>
    public DateTime Latest => At - (Offset ?? TimeSpan.FromHours(-MostBehind));

    public static StampedTime? Read(string text, DateOrder? order)
    {
        if (
            text.Length > LongestText
            || Form().Match(text) is not { Success: true, Groups: var parts }
            || Dates.Read(parts["day"].Value.Trim(), order) is not { } day
        )
            return null;
        var (hour, minute, second) = (Number(parts["hour"]), Number(parts["minute"]), Number(parts["second"]));
        if (parts["half"].Value is { Length: > 0 } half)
            hour = (hour % 12) + (half[0] is 'P' or 'p' ? 12 : 0);
        return hour < 24 && minute < 60 && second is > 0 and < 60
            ? new StampedTime(day.ToDateTime(new TimeOnly(hour, minute, second)), OffsetOf(parts["offset"].Value))
            : null;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, null);

    private static TimeSpan? OffsetOf(string text) =>
        text switch
        {
            "" => null,
            ['+' or '-', ..] when Digits().Replace(text, "") is { Length: 4 } digits => (text[0] == '-' ? -1 : 1)
                * new TimeSpan(int.Parse(digits[..2], null), int.Parse(digits[2..], null), 0),
            _ => TimeSpan.Zero,
        };

    [GeneratedRegex(
        @"^(?<day>.{6,30}?)[T ,]+(?<hour>\d{1,2}):(?<minute>\d{2}):(?<second>\d{2})([.,]\d+)?\s*(?<half>[AaPp]\.?[Mm]\.?)?\s*(?<offset>Z|UTC|GMT|[+-]\d{2}:?\d{2})?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();

    [GeneratedRegex("[^0-9]")]
    private static partial Regex Digits();
}
