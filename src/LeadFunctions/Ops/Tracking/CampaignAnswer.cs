using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Tracking;

/// <summary>What one campaign said to a lead.</summary>
internal sealed record CampaignAnswer(
    LeadCode LeadCode,
    bool Accepted,
    DateTimeOffset? TriedAt,
    string? CampaignVersion,
    DateTimeOffset? SentAt,
    [property: Description("When the weekly send is that it waits for.")] DateTimeOffset? NextSend,
    IReadOnlyList<ReasonView> Reasons,
    [property: Description("The same as a paragraph.")] string Text
);
