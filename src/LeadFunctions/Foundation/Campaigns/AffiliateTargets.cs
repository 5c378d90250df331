namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What was agreed with an affiliate, for its scorecard to compare with. Nothing follows from a missed target
/// by itself: that is what standards are for.</summary>
internal sealed record AffiliateTargets
{
    /// <summary>At least this share of its rows is usable: 0 to 1.</summary>
    public decimal? Usable { get; init; }

    /// <summary>At most this share of its delivered leads comes back: 0 to 1.</summary>
    public decimal? Returned { get; init; }

    /// <summary>At least this share of its rated leads is on target: 0 to 1.</summary>
    public decimal? OnTarget { get; init; }

    /// <summary>At least so many of its leads are sent in a week. 1 to 1,000,000.</summary>
    public int? SentAWeek { get; init; }

    /// <summary>Half of its leads are at most so many days old when they are sent. 0 to 3,650.</summary>
    public int? AgeDays { get; init; }
}
