using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>On which days a person is written to: days 1, 3, 5, 8, 21, 24 and 30, then every month. Days are those of
/// UTC, so that no change of clocks moves one.</summary>
/// <param name="Start">Day 1: a Monday.</param>
/// <param name="Again">The Mondays from which days count anew, in order.</param>
internal sealed record Cadence(DateOnly Start, params IReadOnlyList<DateOnly> Again)
{
    // What the person does is a first touch, and is followed as by the second.
    private const int DayOfAgain = 3;

    private const int Week = 7;

    private static readonly int[] Days = [1, 3, 5, 8, 21, 24, 30];

    public static Cadence Of(NurtureStay stay) => new(stay.Start, stay.StartedAgain);

    /// <summary>The Monday of the week of a day.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % Week));

    /// <summary>The first Monday after a day; after a Monday the next.</summary>
    public static DateOnly MondayAfter(DateOnly day) => MondayOf(day).AddDays(Week);

    /// <summary>All touches up to a day, in order: of each start those before the next.</summary>
    public IEnumerable<NurtureTouch> Until(DateOnly lastDay)
    {
        var (number, last) = (0, (DateOnly?)null);
        for (var i = 0; i <= Again.Count; i++)
        {
            var (start, first) = i == 0 ? (Start, 1) : (Again[i - 1], DayOfAgain);
            var end = i < Again.Count ? Again[i] : DateOnly.MaxValue;
            foreach (var day in Dates(start, first).TakeWhile(day => day <= lastDay && day < end))
            {
                yield return new NurtureTouch(++number, day, last);
                last = day;
            }
        }
    }

    /// <summary>The touches that are due from a Monday to its Sunday.</summary>
    public IReadOnlyList<NurtureTouch> DueIn(DateOnly monday, DateOnly lastDay) =>
        [.. Until(lastDay).SkipWhile(t => t.On < monday).TakeWhile(t => t.On < monday.AddDays(Week))];

    /// <summary>Starts again at day 3, where the person did something on a day: counted from the next Monday, since the
    /// list of the week has gone out. Twice in a week, or before day 1, is as once.</summary>
    public Cadence StartedAgain(DateOnly on)
    {
        var start = MondayAfter(on);
        return start > (Again.Count > 0 ? Again[^1] : Start) ? this with { Again = [.. Again, start] } : this;
    }

    private static IEnumerable<DateOnly> Dates(DateOnly start, int first)
    {
        foreach (var day in Days.Where(day => day >= first))
            yield return start.AddDays(day - 1);
        // From day 30 itself and not from month to month: the 31st comes back after a shorter month.
        for (var month = 1; ; month++)
            yield return start.AddDays(Days[^1] - 1).AddMonths(month);
    }
}
