using System.Globalization;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>A month of deliveries, in UTC.</summary>
internal static class MonthOfStatements
{
    public static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);

    public static string Name(DateOnly first) => first.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Whether the last window of a month is closed once all windows up to a day are.</summary>
    public static bool IsOver(DateOnly first, DateOnly closedTo) =>
        first.AddMonths(1).AddDays(ReturnWindowStore.Days - 1) <= closedTo;

    /// <summary>Months that end within some days from today or have ended, and whose statement was open on an earlier
    /// day.</summary>
    public static IEnumerable<DateOnly> Ending(DateOnly openOn, DateOnly today, int within)
    {
        // The longest window reaches into the month after the next.
        for (
            var first = First(openOn).AddMonths(-2);
            first.AddMonths(1) <= today.AddDays(within);
            first = first.AddMonths(1)
        )
            if (!IsOver(first, openOn.AddDays(-1)))
                yield return first;
    }
}
