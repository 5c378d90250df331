using System.ComponentModel;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

/// <summary>A document in force.</summary>
internal sealed record DocumentView(
    [property: Description("affiliates, campaigns, lists or files.")] string Kind, string Name,
    string Version, [property: Description("When its first version came into force.")] DateTimeOffset Since);

/// <summary>All documents in force but the list of people not to contact.</summary>
internal sealed record DocumentsView(IReadOnlyList<DocumentView> Documents);

/// <summary>A version of a document.</summary>
internal sealed record VersionView(
    string Version, DateTimeOffset At,
    [property: Description("Who put it in force. Missing where a file was dropped.")] string? By,
    [property: Description("Why. Missing where a file was dropped.")] string? Why);

/// <summary>One document with its history.</summary>
internal sealed record ConfigurationView(
    string Kind, string Name,
    [property: Description("The version that is shown.")] string Version,
    [property: Description("The version that is in force.")] string InForce,
    [property: Description("The file as it was dropped: JSON, perhaps with comments.")] string Content,
    [property: Description("All versions that were ever in force, the newest first.")] IReadOnlyList<VersionView> Versions);

/// <summary>A file that was taken.</summary>
internal sealed record AppliedView(
    string Kind, string Name, string Version,
    [property: Description("What looks unintended about it.")] IReadOnlyList<string> Warnings,
    [property: Description("What happens now.")] string Next);
