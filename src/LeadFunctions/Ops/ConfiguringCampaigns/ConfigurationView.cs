using System.ComponentModel;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

/// <summary>One document with its history.</summary>
internal sealed record ConfigurationView(
    string Kind,
    string Name,
    [property: Description("The version that is shown.")] string Version,
    [property: Description("The version that is in force.")] string InForce,
    [property: Description("The file as it was dropped: JSON, perhaps with comments.")] string Content,
    [property: Description("All versions that were ever in force, the newest first.")]
        IReadOnlyList<VersionView> Versions
);
