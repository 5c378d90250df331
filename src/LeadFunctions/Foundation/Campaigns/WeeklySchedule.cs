namespace LeadFunctions.Foundation.Campaigns;

/// <summary>When weekly campaigns send, in their own time zone, through changes of daylight saving.</summary>
internal static class WeeklySchedule
{
    /// <summary>The last send time of a weekly campaign that is not after now. A time that the clocks skip that day is
    /// taken an hour later; one that comes twice is taken the first time.</summary>
    public static (DateTimeOffset At, DateTime Local) LastDue(Campaign campaign, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(campaign.TimeZone);
        var today = TimeZoneInfo.ConvertTime(now, zone).Date;
        var back = ((int)today.DayOfWeek - (int)campaign.Schedule.Day!.Value + 7) % 7;
        var due = Due(today.AddDays(-back));
        return due.At <= now ? due : Due(today.AddDays(-back - 7));

        (DateTimeOffset At, DateTime Local) Due(DateTime day) => DueOn(campaign, day, zone);
    }

    /// <summary>The first send time of a weekly campaign that is after now. A week is seven days of its clock,
    /// which are 167 or 169 hours where that changes.</summary>
    public static (DateTimeOffset At, DateTime Local) NextDue(Campaign campaign, DateTimeOffset now) =>
        DueOn(
            campaign,
            LastDue(campaign, now).Local.Date.AddDays(7),
            TimeZoneInfo.FindSystemTimeZoneById(campaign.TimeZone)
        );

    private static (DateTimeOffset At, DateTime Local) DueOn(Campaign campaign, DateTime day, TimeZoneInfo zone)
    {
        var local = day + campaign.Schedule.Time!.Value.ToTimeSpan();
        return (ToInstant(local, zone), local);
    }

    private static DateTimeOffset ToInstant(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local))
            local = local.AddHours(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }
}
