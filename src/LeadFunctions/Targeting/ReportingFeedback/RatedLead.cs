using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.ReportingFeedback;

/// <summary>A lead that a campaign was sent, and what its customer says of it.</summary>
internal sealed record RatedLead(string Affiliate)
{
    public string? SubSource { get; init; }

    public string? Category { get; init; }

    public string? Country { get; init; }

    public string? Size { get; init; }

    /// <summary>What the title is counted under.</summary>
    public string? Title { get; init; }

    /// <summary>As the person has it; null once personal data is gone.</summary>
    public string? Spelling { get; init; }

    /// <summary>Null where the customer does not say.</summary>
    public bool? OnTarget { get; init; }

    public FeedbackStage? Stage { get; init; }

    public FeedbackReason? Reason { get; init; }
}
