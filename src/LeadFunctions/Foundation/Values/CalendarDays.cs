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
}
