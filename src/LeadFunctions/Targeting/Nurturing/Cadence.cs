using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>On which days a person is written to: days 1, 3, 5, 8, 21, 24 and 30, then every month. Days are those of
/// UTC, so that no change of clocks moves one.</summary>
/// <param name="Start">Day 1: a Monday.</param>
/// <param name="From">The first day that counts: 3 for one that started again.</param>
/// <param name="Done">Touches that were due before.</param>
/// <param name="LastDone">The last of them; null where there was none.</param>
internal sealed record Cadence(DateOnly Start, int From = 1, int Done = 0, DateOnly? LastDone = null)
{
    /// <summary>Where it goes on for whoever does something: that is a first touch, and makes the second.</summary>
    public const int Again = 3;

    private const int Week = 7;

    private static readonly int[] Days = [1, 3, 5, 8, 21, 24, 30];

    public static Cadence Of(NurtureStay stay) =>
        stay.RestartedOn is { } again ? new(again, Again, stay.Done, stay.LastDone) : new(stay.Start);

    /// <summary>The Monday of the week of a day.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % Week));

    /// <summary>The first Monday after a day; after a Monday the next.</summary>
    public static DateOnly MondayAfter(DateOnly day) => MondayOf(day).AddDays(Week);

    /// <summary>All touches up to a day, in order.</summary>
    public IEnumerable<NurtureTouch> Until(DateOnly lastDay)
    {
        var (number, last) = (Done, LastDone);
        foreach (var day in Dates().TakeWhile(day => day <= lastDay))
        {
            yield return new NurtureTouch(++number, day, last);
            last = day;
        }
    }

    /// <summary>The touches that are due from a Monday to its Sunday.</summary>
    public IReadOnlyList<NurtureTouch> DueIn(DateOnly monday, DateOnly lastDay) =>
        [.. Until(lastDay).SkipWhile(t => t.On < monday).TakeWhile(t => t.On < monday.AddDays(Week))];

    /// <summary>Starts again at day 3, where the person did something on a day: counted from the next Monday, since the
    /// list of the week has gone out. Twice in a week, or before day 1, is as once.</summary>
    public Cadence StartedAgain(DateOnly on, DateOnly lastDay)
    {
        var start = MondayAfter(on);
        if (start <= Start)
            return this;
        var before = Until(lastDay).TakeWhile(t => t.On < start).LastOrDefault();
        return new Cadence(start, Again, before?.Number ?? Done, before?.On ?? LastDone);
    }

    private IEnumerable<DateOnly> Dates()
    {
        foreach (var day in Days.Where(day => day >= From))
            yield return Start.AddDays(day - 1);
        // From day 30 itself and not from month to month: the 31st comes back after a shorter month.
        for (var month = 1; ; month++)
            yield return Start.AddDays(Days[^1] - 1).AddMonths(month);
    }
}
