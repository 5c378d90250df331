using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>What a scorecard asks of a row of facts.</summary>
internal sealed record ScoreRow(LeadId Lead)
{
    /// <summary>The campaign that the row names.</summary>
    public string? LeadCode { get; init; }

    public string? SubSource { get; init; }

    public DateOnly? LeadDate { get; init; }

    /// <summary>Null while it is at work.</summary>
    public LeadStatus? Status { get; init; }

    /// <summary>Against the row itself.</summary>
    public IReadOnlyList<ReasonCode> Reasons { get; init; } = [];

    public IReadOnlyList<ScoreMatch> Matches { get; init; } = [];
}

/// <summary>How a row stands with a campaign.</summary>
/// <param name="OnTarget">What the customer says; null where it says nothing.</param>
internal sealed record ScoreMatch(
    string LeadCode,
    IReadOnlyList<ReasonCode> Reasons,
    DateTimeOffset? SentAt = null,
    bool IsReturned = false,
    bool IsFinal = false,
    bool? OnTarget = null
);
