using System.Globalization;
using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;

namespace LeadFunctions.ValidatingLeads;

/// <summary>Reads dates of leads. What could mean two days is not guessed.</summary>
internal static class Dates
{
    private static readonly string[] Plain =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "d MMM yyyy", "d-MMM-yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy",
        "MMM d, yyyy h:mm tt", "MMM d, yyyy, h:mm tt", "d MMM yyyy H:mm", "d-MMM-yyyy H:mm:ss",
        "yyyy-M-d H:mm", "yyyy-M-d H:mm:ss", "yyyy-M-d'T'H:mm:ssK", "yyyy-M-d'T'H:mm:ss.FFFFFFFK",
    ];

    private static readonly string[] MonthFirst = ["M/d/yyyy", "M-d-yyyy", "M.d.yyyy", "M/d/yyyy H:mm", "M/d/yyyy H:mm:ss", "M/d/yyyy h:mm tt", "M/d/yyyy h:mm:ss tt", "M/d/yyyy, h:mm:ss tt"];
    private static readonly string[] DayFirst = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d/M/yyyy H:mm", "d/M/yyyy H:mm:ss", "d.M.yyyy H:mm", "d.M.yyyy H:mm:ss", "d/M/yyyy h:mm tt", "d/M/yyyy, H:mm:ss"];

    /// <param name="order">How the affiliate means dates such as <c>03/04/2026</c>; null where that is not known.</param>
    public static DateOnly? Read(string text, DateOrder? order)
    {
        if (Exact(text, Plain) is { } plain)
            return plain;
        var (monthFirst, dayFirst) = (Exact(text, MonthFirst), Exact(text, DayFirst));
        return order switch
        {
            DateOrder.MonthFirst => monthFirst,
            DateOrder.DayFirst => dayFirst,
            _ when monthFirst is null || dayFirst is null || monthFirst == dayFirst => monthFirst ?? dayFirst,
            _ => null,
        };
    }

    private static DateOnly? Exact(string text, string[] forms) =>
        DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out var date)
            ? DateOnly.FromDateTime(date.DateTime)
            : null;
}

/// <summary>A lead's date lies neither in the future nor longer ago than the affiliate's limit.</summary>
internal static class LeadDateRule
{
    public static Reason? Fault(string text, DateOnly? date, int maxAgeDays, DateTimeOffset now)
    {
        // A day ahead of UTC is still today east of it.
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (date is not { } day)
            return new Reason(ReasonCode.LeadDateNotRecognised, Field.LeadDate, text, "a date such as 2026-11-21");
        if (day > today.AddDays(1))
            return new Reason(ReasonCode.LeadDateInFuture, Field.LeadDate, text, $"a day up to {today:yyyy-MM-dd}");
        return day < today.AddDays(-maxAgeDays)
            ? new Reason(ReasonCode.LeadDateTooOld, Field.LeadDate, text, $"a day from {today.AddDays(-maxAgeDays):yyyy-MM-dd} on")
            : null;
    }
}
