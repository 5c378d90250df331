using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>A week of the list: Monday to Sunday in UTC.</summary>
internal sealed record NurtureWeek(DateOnly Monday)
{
    private const int Days = 7;

    public DateOnly Sunday => Monday.AddDays(Days - 1);

    /// <summary>ISO week, such as <c>2026-W48</c>.</summary>
    public string Name => PeriodNames.Week(Monday.ToDateTime(default));

    /// <summary>So many weeks before.</summary>
    public NurtureWeek Before(int weeks) => new(Monday.AddDays(-Days * weeks));

    public static NurtureWeek Of(DateTimeOffset moment) => new(Cadence.MondayOf(moment.UtcDay));

    public static bool TryParse(string text, [NotNullWhen(true)] out NurtureWeek? week)
    {
        week =
            text.Split("-W") is [{ Length: 4 } year, { Length: 2 } number]
            && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var w)
            && y is >= 2000 and <= 9000
            && w >= 1
            && w <= ISOWeek.GetWeeksInYear(y)
                ? new NurtureWeek(DateOnly.FromDateTime(ISOWeek.ToDateTime(y, w, DayOfWeek.Monday)))
                : null;
        return week is not null;
    }
}
