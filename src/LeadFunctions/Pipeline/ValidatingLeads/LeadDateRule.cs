using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>A lead's date lies neither in the future nor longer ago than the affiliate's limit.</summary>
internal static class LeadDateRule
{
    /// <param name="order">How the affiliate means dates that are numbers; null where that is not agreed.</param>
    public static Reason? Fault(
        string text,
        DateOnly? date,
        int maxAgeDays,
        DateTimeOffset now,
        DateOrder? order = null
    )
    {
        // A day ahead of UTC is still today east of it.
        var today = now.UtcDay;
        if (date is not { } day)
            return new Reason(
                ReasonCode.LeadDateNotRecognised,
                Field.LeadDate,
                text,
                "a date such as 2026-11-21",
                OnlyInTheOther(text, order)
            );
        if (day > today.AddDays(1))
            return new Reason(ReasonCode.LeadDateInFuture, Field.LeadDate, text, $"a day up to {today:yyyy-MM-dd}");
        return day < today.AddDays(-maxAgeDays)
            ? new Reason(
                ReasonCode.LeadDateTooOld,
                Field.LeadDate,
                text,
                $"a day from {today.AddDays(-maxAgeDays):yyyy-MM-dd} on"
            )
            : null;
    }

    // Such as 17.11.2026 of an affiliate whose dates are month first: it is not turned round.
    private static string? OnlyInTheOther(string text, DateOrder? order) =>
        order switch
        {
            DateOrder.MonthFirst when Dates.Read(text, DateOrder.DayFirst) is not null => "month first",
            DateOrder.DayFirst when Dates.Read(text, DateOrder.MonthFirst) is not null => "day first",
            _ => null,
        };
}
