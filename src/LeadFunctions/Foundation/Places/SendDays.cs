namespace LeadFunctions.Foundation.Places;

/// <summary>Days on which deliveries were sent, both included, in UTC.</summary>
internal sealed record SendDays(DateOnly From, DateOnly To)
{
    // The first moment that a table knows.
    private static readonly DateOnly Earliest = new(1601, 1, 1);

    /// <summary>The days of a month.</summary>
    public static SendDays OfMonth(DateOnly day) =>
        new(new(day.Year, day.Month, 1), new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)));

    public DateTimeOffset Begin => At(From > Earliest ? From : Earliest, TimeOnly.MinValue);

    public DateTimeOffset End => At(To, TimeOnly.MaxValue);

    private static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time, DateTimeKind.Utc));
}
