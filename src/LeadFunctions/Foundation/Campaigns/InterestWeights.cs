namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What the lead did: 40 points at most, each of which halves.</summary>
internal sealed record InterestWeights
{
    /// <summary>The most that all of it may be.</summary>
    public const int Most = 40;

    public AgingWeight Contact { get; init; } = new(16, 7);
    public TimeFrameWeights TimeFrame { get; init; } = new();
    public AgingWeight Answers { get; init; } = new(4, 30);
    public TouchWeights Touch { get; init; } = new();
    public AgingWeight Organic { get; init; } = new(8, 30);
}
