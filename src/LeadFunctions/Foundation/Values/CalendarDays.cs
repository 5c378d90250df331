namespace LeadFunctions.Foundation.Values;

/// <summary>The day that a moment falls on.</summary>
internal static class CalendarDays
{
    extension(DateTimeOffset at)
    {
        /// <summary>The calendar day in a time zone.</summary>
        public DateOnly DayIn(TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

        /// <summary>The calendar day in UTC.</summary>
        public DateOnly UtcDay => DateOnly.FromDateTime(at.UtcDateTime);
    }

    extension(DateOnly day)
    {
        /// <summary>The Monday of its week.</summary>
        public DateOnly Monday => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }
}
