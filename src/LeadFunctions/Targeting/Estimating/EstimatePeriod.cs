namespace LeadFunctions.Targeting.Estimating;

/// <summary>Full weeks from Monday to Sunday in UTC, the last one before this week.</summary>
internal sealed record EstimatePeriod(DateOnly From, int Weeks)
{
    /// <summary>A quarter of a year: long enough to see weeks differ, short enough to be like those to come.</summary>
    public const int Most = 13;

    /// <summary>Fewer weeks since a campaign began say less than all of them.</summary>
    private const int LeastOfCampaign = 4;

    public DateOnly To => From.AddDays((7 * Weeks) - 1);

    /// <param name="firstFacts">The day of the oldest facts; null where there are none.</param>
    /// <param name="since">The day from which rows could name the campaign; null for one that is not in force.</param>
    public static EstimatePeriod Of(DateOnly today, DateOnly? firstFacts, DateOnly? since)
    {
        var all = Until(Monday(today), Monday(today).AddDays(-7 * Most));
        if (firstFacts is not { } first)
            return all.StartingAt(all.To.AddDays(1));
        var known = all.StartingAt(Monday(first));
        return since is { } began && known.StartingAt(Monday(began)) is { Weeks: >= LeastOfCampaign } own ? own : known;
    }

    /// <summary>The weeks of it from a later Monday on.</summary>
    public EstimatePeriod StartingAt(DateOnly monday) => monday <= From ? this : Until(To.AddDays(1), monday);

    /// <summary>The week that a moment lies in, from 0; negative before the first.</summary>
    public int WeekOf(DateTimeOffset at) =>
        (int)Math.Floor((DateOnly.FromDateTime(at.UtcDateTime).DayNumber - From.DayNumber) / 7.0);

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static EstimatePeriod Until(DateOnly end, DateOnly from) =>
        new(from < end ? from : end, Math.Max(0, (end.DayNumber - from.DayNumber) / 7));
}
