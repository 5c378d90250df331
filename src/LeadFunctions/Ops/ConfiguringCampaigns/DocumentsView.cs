namespace LeadFunctions.Ops.ConfiguringCampaigns;

/// <summary>All documents in force but the list of people not to contact.</summary>
internal sealed record DocumentsView(IReadOnlyList<DocumentView> Documents);
