namespace LeadFunctions.Foundation.Campaigns;

/// <summary>How far the source of a lead moves its score.</summary>
internal sealed record SourceWeights
{
    public decimal Lowest { get; init; } = 0.85m;
    public decimal Highest { get; init; } = 1.10m;

    /// <summary>Of so many leads the affiliate's rate is taken to be the mean, beside its own.</summary>
    public int PseudoLeads { get; init; } = 50;
}
