using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Facts;

/// <summary>How a row stands with a campaign that it concerns.</summary>
internal sealed record CampaignFact(LeadCode LeadCode, LeadStatus Status)
{
    public bool IsAccepted { get; init; }

    public IReadOnlyList<ReasonCode> Reasons { get; init; } = [];

    /// <summary>Preferred filters that it does not fit.</summary>
    public IReadOnlyList<ReasonCode> Missed { get; init; } = [];

    public string? Version { get; init; }

    /// <summary>Of the day on which the campaign decided; null where it did before there were scores.</summary>
    public int? Score { get; init; }

    public Grade? Grade { get; init; }

    public string? ScoreParts { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public bool IsReturned { get; init; }

    public bool IsFinal { get; init; }

    /// <summary>What the customer says of it; null where it says nothing.</summary>
    public bool? OnTarget { get; init; }

    public FeedbackStage? Stage { get; init; }

    public FeedbackReason? FeedbackReason { get; init; }
}
