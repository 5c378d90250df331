using System.Globalization;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.Standards;

/// <summary>What standings and their numbers are called for people.</summary>
internal static class StandingWords
{
    public static string Of(StandingState state) =>
        state switch
        {
            StandingState.Healthy => "healthy",
            StandingState.Warned => "warned",
            StandingState.Paused => "paused",
            StandingState.Probation => "on probation",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "is no state of a standing"),
        };

    /// <summary>Such as <c>18 of 120 rows could not be used</c>.</summary>
    public static string Counted(StandardMeasure measure, StandingNumbers numbers) =>
        string.Create(CultureInfo.InvariantCulture, $"{numbers.Hits:N0} of {numbers.All:N0} ")
        + measure switch
        {
            StandardMeasure.Unusable => "rows could not be used",
            StandardMeasure.Returned => "delivered leads were returned",
            StandardMeasure.DeniedInterest => "delivered leads are of people who deny their interest",
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "is nothing that is counted"),
        };

    /// <summary>Such as <c>15.0 %</c>.</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0} %");

    /// <summary>Whose rows are counted, as far as it may be told to the affiliate.</summary>
    public static string Scope(Standing standing, StandardRule rule) =>
        (rule.BySubSource, standing.SubSource, rule.Category, rule.Campaign) switch
        {
            (true, { } sub, _, _) => $"your rows of '{sub}'",
            (true, null, _, _) => "your rows that name no publisher, list or channel",
            (_, _, { } category, _) => $"your rows of the category {category}",
            (_, _, _, not null) => "your rows for one of our campaigns",
            _ => "your rows",
        };
}
