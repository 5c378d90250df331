using System.Text.Json.Serialization;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What a rule wants of a field: one of these is enough. Case, accents, spaces and kinds of dashes do not
/// matter; other signs do.</summary>
internal sealed record SourceTest
{
    [JsonConverter(typeof(OneOrMoreJson))]
    public IReadOnlyList<string> Is { get; init; } = [];

    [JsonConverter(typeof(OneOrMoreJson))]
    public IReadOnlyList<string> Begins { get; init; } = [];

    [JsonConverter(typeof(OneOrMoreJson))]
    public IReadOnlyList<string> Contains { get; init; } = [];

    /// <summary>Whether anything at all is enough.</summary>
    public bool Any { get; init; }
}
