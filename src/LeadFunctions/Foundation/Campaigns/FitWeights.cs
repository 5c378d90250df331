namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Who the lead is: 60 points at most.</summary>
internal sealed record FitWeights
{
    /// <summary>The most that all of it may be.</summary>
    public const int Most = 60;

    public TitleWeights Title { get; init; } = new();

    /// <summary>Department on the campaign's confirmed list of titles, or on that of organic leads.</summary>
    public decimal Function { get; init; } = 12;

    public decimal CategoryOpen { get; init; } = 14;

    /// <summary>Ordered, and not open yet.</summary>
    public decimal CategoryOrdered { get; init; } = 6;

    /// <summary>Times the share of the band among organic leads, by the largest share.</summary>
    public decimal CompanySize { get; init; } = 10;

    /// <summary>The same of the country.</summary>
    public decimal Geo { get; init; } = 8;

    /// <summary>A preferred company or industry.</summary>
    public decimal Preferred { get; init; } = 4;

    /// <summary>Of fewer organic leads of the category, size and country have half of their points.</summary>
    public int OrganicAtLeast { get; init; } = 50;
}
