using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.ReportingFeedback;

/// <summary>A lead that a campaign was sent, and what its customer says of it.</summary>
internal sealed record RatedLead(string Affiliate)
{
    public string? SubSource { get; init; }

    public string? Category { get; init; }

    public string? Country { get; init; }

    public string? Size { get; init; }

    public string? Title { get; init; }

    /// <summary>Null where the customer does not say.</summary>
    public bool? OnTarget { get; init; }

    public FeedbackStage? Stage { get; init; }

    public FeedbackReason? Reason { get; init; }
}
