using System.ComponentModel;

namespace LeadFunctions.Targeting.CollectingFeedback;

/// <summary>What is said of one lead.</summary>
internal sealed record FeedbackItem
{
    [Description("The lead id, as in the delivery file; either this or the e-mail address.")]
    public string? LeadId { get; init; }

    [Description("The person's e-mail address.")]
    public string? Email { get; init; }

    [Description("Whether the lead is one that the campaign was meant for.")]
    public bool? OnTarget { get; init; }

    [Description("accepted, attempted, contacted, qualified, opportunity, won or lost.")]
    public string? Stage { get; init; }

    [Description("A defect or a disappointment in words, such as left the company or no budget.")]
    public string? Reason { get; init; }

    [Description("The day of it, such as 2026-11-21; today where it is missing.")]
    public string? Date { get; init; }
}
