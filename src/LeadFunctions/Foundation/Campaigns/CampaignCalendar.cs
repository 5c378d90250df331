using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Days, ISO weeks and months in a campaign's time zone.</summary>
/// <param name="zone">IANA time zone.</param>
internal sealed class CampaignCalendar(string zone)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(zone);
    private volatile Known _last = new(-1, default);

    public DateOnly Day(DateTimeOffset at)
    {
        // Offsets change on quarters of an hour: asked for a million leads, it is worked out once for each.
        var quarter = at.UtcTicks / (TimeSpan.TicksPerMinute * 15);
        var last = _last;
        if (last.Quarter != quarter)
            _last = last = new Known(quarter, at.DayIn(_zone));
        return last.Day;
    }

    /// <summary>The day, week and month that a place taken at this moment counts in.</summary>
    public Periods PeriodsOf(DateTimeOffset at) => Periods.Of(Day(at));

    private sealed record Known(long Quarter, DateOnly Day);
}
