using LeadFunctions.Foundation.Http;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Ranges of days.</summary>
internal static class Days
{
    public static DateOnly DaysBefore(DateOnly day, int days) =>
        day.DayNumber > days ? day.AddDays(-days) : DateOnly.MinValue;

    /// <summary>The problem with a range that ends before it begins.</summary>
    public static OrProblem<bool> Check(DateOnly? from, DateOnly? to) =>
        from > to
            ? new(
                Problem.BadRequest(
                    $"from: found {from:yyyy-MM-dd}, expected a day up to {to:yyyy-MM-dd}, which was given as to."
                )
            )
            : new(true);
}
