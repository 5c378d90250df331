using System.Text.Json.Serialization;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What affiliates are held to, as <c>config/standards.json</c> says. Without the file nobody is: a standard
/// is agreed with affiliates, and not built in.</summary>
internal sealed record StandardList : Document
{
    /// <summary>For editors; nothing here reads it.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public required IReadOnlyList<StandardRule> Rules { get; init; }

    /// <summary>The version of the file that is in force; null where there is none.</summary>
    [JsonIgnore]
    public string? Version { get; init; }

    public static StandardList None { get; } = new() { Rules = [] };

    public StandardRule? Find(string name) => Rules.FirstOrDefault(r => Folded.Key(r.Name) == Folded.Key(name));

    /// <summary>A standard as far as it is in force for an affiliate.</summary>
    public StandardRule? Find(string name, AffiliateName affiliate) =>
        Find(name) is { } rule && rule.IsFor(affiliate) ? rule : null;
}
