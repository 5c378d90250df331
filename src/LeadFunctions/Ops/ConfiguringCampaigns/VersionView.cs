using System.ComponentModel;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

/// <summary>A version of a document.</summary>
internal sealed record VersionView(
    string Version,
    DateTimeOffset At,
    [property: Description("Who put it in force. Missing where a file was dropped.")] string? By,
    [property: Description("Why. Missing where a file was dropped.")] string? Why
);
