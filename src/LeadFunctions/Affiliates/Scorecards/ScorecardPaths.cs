using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>Where the scorecards of a week lie. A rule of the account removes them after the retention period: they
/// hold the affiliates' own words for where leads come from.</summary>
internal static class ScorecardPaths
{
    private const string Folder = "scorecards";

    /// <summary>In <c>runs</c>: the numbers of the week, fixed once.</summary>
    public static string FixedOf(ScoreWeek week, AffiliateName affiliate) => $"{Folder}/{week}/{affiliate}.json";

    /// <summary>In <c>runs</c>: who is asked for how many.</summary>
    public static string AsksOf(ScoreWeek week) => $"{Folder}/{week}.asks.json";

    /// <summary>In <c>reports</c>.</summary>
    public static string ReportOf(ScoreWeek week, AffiliateName affiliate, string form) =>
        $"{Folder}/{week}/{affiliate}.{form}";

    /// <summary>In <c>reports</c>: all affiliates, for ops.</summary>
    public static string ReportOf(ScoreWeek week, string form) => $"{Folder}/{week}.{form}";

    /// <summary>In <c>reports</c>: who is asked for how many, as a list to send.</summary>
    public static string AskListOf(ScoreWeek week) => $"{Folder}/{week}.asks.csv";
}
