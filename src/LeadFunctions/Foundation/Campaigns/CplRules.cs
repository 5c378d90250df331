namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What makes a lead of one campaign cost something else than the affiliate's <c>cpl</c> for it.</summary>
internal sealed record CplRules
{
    /// <summary>By volume, for leads of no band.</summary>
    public IReadOnlyList<CplTier> Tiers { get; init; } = [];

    /// <summary>By country and company size. None overlap.</summary>
    public IReadOnlyList<CplBand> Bands { get; init; } = [];
}
