using System.Globalization;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Where the files of a month of an affiliate lie. The month is of UTC, such as <c>2026-11</c>.</summary>
internal static class StatementPaths
{
    private const string Statement = "statement-";

    /// <summary>In <c>reports</c>.</summary>
    public static string StatementOf(AffiliateName affiliate, string month) => $"{StatementsOf(affiliate)}{month}.csv";

    /// <summary>What all statements of an affiliate begin with.</summary>
    public static string StatementsOf(AffiliateName affiliate) => $"{affiliate}/{Statement}";

    /// <summary>In <c>reports</c>: the leads delivered in the month that came back.</summary>
    public static string ReturnsOf(AffiliateName affiliate, string month) => $"{affiliate}/returns-{month}.csv";

    /// <summary>In <c>runs</c>, from when the statement never changes any more.</summary>
    public static string ClosedOf(AffiliateName affiliate, string month) => $"statements/{affiliate}/{month}.json";

    public static bool IsMonth(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
