namespace LeadFunctions.Foundation.Deciding;

/// <summary>What scores are measured by that is no lead's own: counted once a day.</summary>
/// <param name="Day">The day on which it was counted, in UTC.</param>
/// <param name="Organic">By category.</param>
/// <param name="Affiliates">By affiliate.</param>
internal sealed record ScoringShares(
    DateOnly Day,
    IReadOnlyDictionary<string, OrganicCategory> Organic,
    IReadOnlyDictionary<string, FinalCount> Affiliates
)
{
    public static ScoringShares None { get; } =
        new(default, new Dictionary<string, OrganicCategory>(), new Dictionary<string, FinalCount>());
}
