using System.ComponentModel;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

/// <summary>A document in force.</summary>
internal sealed record DocumentView(
    [property: Description("affiliates, campaigns, lists or files.")] string Kind,
    string Name,
    string Version,
    [property: Description("When its first version came into force.")] DateTimeOffset Since
);
