namespace LeadFunctions.Ops.ConfiguringCampaigns;

/// <summary>A version of a document that came into force.</summary>
/// <param name="Version">The ETag of its file.</param>
internal sealed record KeptVersion(string Version, DateTimeOffset At, string? By, string? Why, string Content);
