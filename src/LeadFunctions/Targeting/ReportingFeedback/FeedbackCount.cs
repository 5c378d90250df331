using System.ComponentModel;

namespace LeadFunctions.Targeting.ReportingFeedback;

/// <summary>How many leads came to a stage, or have a reason.</summary>
internal sealed record FeedbackCount(
    [property: Description("The stage or the reason.")] string Value,
    [property: Description("The same in words.")] string Name,
    int Leads
);
