using System.ComponentModel;
using LeadFunctions.Foundation.Http;

namespace LeadFunctions.Targeting.CollectingFeedback;

/// <summary>The body of <c>POST api/campaigns/{leadCode}/feedback</c>.</summary>
internal sealed record FeedbackAct
{
    [Description(Signature.By)]
    public required string By { get; init; }

    [Description("What is said of leads: 1 to 1,000.")]
    public required IReadOnlyList<FeedbackItem> Feedback { get; init; }
}
