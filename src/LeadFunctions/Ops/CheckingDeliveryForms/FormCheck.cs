using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.CheckingDeliveryForms;

/// <summary>A check of delivery forms, on a Tuesday or a Friday.</summary>
/// <param name="Day">The day of the check, where ops are.</param>
internal sealed record FormCheck(DateOnly Day, TimeZoneInfo Zone)
{
    /// <summary>For how many days of a month the forms of the month before are checked as well: one Tuesday and one
    /// Friday.</summary>
    private const int DaysAfterMonth = 7;

    private static readonly TimeSpan ReportTime = TimeSpan.FromHours(7);

    private DateTimeOffset DueAt =>
        Day.ToDateTime(default).Add(ReportTime) is var local ? new(local, Zone.GetUtcOffset(local)) : default;

    /// <summary>The last check that is due: at seven in the morning of its day, where ops are.</summary>
    public static FormCheck LastDue(TimeZoneInfo zone, DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime - ReportTime);
        while (day.DayOfWeek is not (DayOfWeek.Tuesday or DayOfWeek.Friday))
            day = day.AddDays(-1);
        return new FormCheck(day, zone);
    }

    /// <summary>The first day that is compared: the first of a month.</summary>
    /// <param name="last">The day of the check before, as far as it is known: what an outage swallowed is checked
    /// now.</param>
    public DateOnly From(DateOnly? last)
    {
        var week = Day.AddDays(-DaysAfterMonth);
        var first = last < week ? last.Value : week;
        return new DateOnly(first.Year, first.Month, 1);
    }

    /// <summary>The last day that is over when the check is due.</summary>
    /// <param name="zone">Of the affiliate, whose days they are.</param>
    public DateOnly To(TimeZoneInfo zone) => DueAt.DayIn(zone).AddDays(-1);
}
