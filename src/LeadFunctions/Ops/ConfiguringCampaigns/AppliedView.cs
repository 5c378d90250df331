using System.ComponentModel;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

/// <summary>A file that was taken.</summary>
internal sealed record AppliedView(
    string Kind,
    string Name,
    string Version,
    [property: Description("What looks unintended about it.")] IReadOnlyList<string> Warnings,
    [property: Description("What happens now.")] string Next
);
