using System.Globalization;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Where the files of a month of an affiliate lie. The month is of UTC, such as <c>2026-11</c>.</summary>
internal static class StatementPaths
{
    private const string Statement = "statement-";
    private const string Returns = "returns-";

    /// <summary>In <c>reports</c>.</summary>
    public static string StatementOf(AffiliateName affiliate, string month) => $"{StatementsOf(affiliate)}{month}.csv";

    /// <summary>What all statements of an affiliate begin with.</summary>
    public static string StatementsOf(AffiliateName affiliate) => $"{affiliate}/{Statement}";

    /// <summary>In <c>reports</c>: the leads delivered in the month that came back.</summary>
    public static string ReturnsOf(AffiliateName affiliate, string month) => $"{affiliate}/{Returns}{month}.csv";

    /// <summary>The first day of the month whose returns lie at a path; null for other reports.</summary>
    public static DateOnly? MonthOfReturns(string path) =>
        Path.GetFileNameWithoutExtension(path) is var name
        && name.StartsWith(Returns, StringComparison.Ordinal)
        && TryMonth(name[Returns.Length..], out var first)
            ? first
            : null;

    /// <summary>In <c>runs</c>, from when the statement never changes any more.</summary>
    public static string ClosedOf(AffiliateName affiliate, string month) => $"{ClosedOf(affiliate)}{month}.json";

    /// <summary>What the paths of all closed statements of an affiliate begin with.</summary>
    public static string ClosedOf(AffiliateName affiliate) => $"statements/{affiliate}/";

    public static bool IsMonth(string text) => TryMonth(text, out _);

    private static bool TryMonth(string text, out DateOnly first) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out first);
}
