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
}
