using System.ComponentModel;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Ops.Tracking;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>What came of correcting a row, or would.</summary>
internal sealed record CorrectedView(
    LeadId LeadId,
    IReadOnlyList<CorrectedCell> Corrected,
    [property: Description("What the row is worth then, before it is known who else is the same.")] Intake Intake,
    [property: Description("What still speaks against the row.")] IReadOnlyList<ReasonView> Reasons,
    [property: Description("The campaigns that it is tried with.")] IReadOnlyList<CampaignSays> Campaigns,
    [property: Description("What happens now.")] string Next
);
