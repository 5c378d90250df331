using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Why a lead did not go out, as data and as text to forward.</summary>
internal sealed record WhyNotSentView(
    LeadId LeadId,
    [property: Description("Missing while the pipeline is at work on the row.")] LeadStatus? Status,
    bool Sent,
    [property: Description("What keeps the row from being tried at all, and notes.")] IReadOnlyList<ReasonView> Reasons,
    IReadOnlyList<CampaignAnswer> Campaigns,
    [property: Description("Which row it is and what became of it; then a paragraph for each campaign that was tried.")]
        IReadOnlyList<string> Paragraphs
);
