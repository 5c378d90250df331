using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Tracking;

/// <summary>What came of trying a lead with one campaign.</summary>
internal sealed record MatchView(
    LeadCode LeadCode,
    bool Accepted,
    IReadOnlyList<ReasonView> Reasons,
    [property: Description("Preferred filters that an accepted lead does not fit.")] IReadOnlyList<ReasonView>? Missed,
    [property: Description("Where the delivery is. Missing where the campaign refused the lead.")]
        DeliveryState? Delivery,
    [property: Description("The send that takes or took it.")] string? Run,
    DateTimeOffset? SentAt,
    [property: Description("Speed to lead: seconds from upload to sent.")] long? SpeedSeconds,
    [property: Description("The version of the campaign's configuration that decided.")] string? CampaignVersion,
    [property: Description(
        "When that was: it is not tried again for nothing. Missing for what was tried before this was kept."
    )]
        DateTimeOffset? TriedAt,
    [property: Description("Whether the delivery was returned, or is final. Missing while it can be returned.")]
        CommercialState? Commercial,
    [property: Description("What the customer says of it, in words. Missing where it says nothing.")] string? Feedback,
    [property: Description("Missing for what was tried before there were scores.")] ScoreView? Score
)
{
    public static MatchView Of(Lead lead, Match match, DateOnly today) =>
        new(
            match.LeadCode,
            match.Accepted,
            [.. match.Reasons.Select(ReasonView.Of)],
            match.Missed is { } missed ? [.. missed.Select(ReasonView.Of)] : null,
            match.Delivery,
            match.Run?.Value,
            match.SentAt,
            match.SentAt is { } sentAt ? (long)SpeedToLead.Of(lead.Id, sentAt).TotalSeconds : null,
            match.CampaignVersion,
            match.TriedAt,
            match.Commercial,
            match.Feedback is { } said ? FeedbackWords.Of(said) : null,
            match.Score is { } score ? ScoreView.Of(score, today) : null
        );
}
