using System.Text.Json.Serialization;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>How rows are told apart by where they come from, as <c>config/sources.json</c> says.</summary>
internal sealed record SourceList : Document
{
    /// <summary>For editors; nothing here reads it.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The first that matches a row decides.</summary>
    public required IReadOnlyList<SourceRule> Rules { get; init; }

    /// <summary>The version of the file that is in force; null for the rules that are built in.</summary>
    [JsonIgnore]
    public string? Version { get; init; }
}
