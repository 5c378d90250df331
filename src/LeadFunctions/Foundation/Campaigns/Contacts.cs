using System.Text.Json.Serialization;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>An affiliate's e-mail addresses by role: one, or a list.</summary>
internal sealed record Contacts
{
    [JsonConverter(typeof(OneOrMoreJson))]
    public required IReadOnlyList<string> Main { get; init; }

    /// <summary>Get receipts and rejections; the main contacts where there is none.</summary>
    [JsonConverter(typeof(OneOrMoreJson))]
    public IReadOnlyList<string> Technical { get; init; } = [];

    [JsonConverter(typeof(OneOrMoreJson))]
    public IReadOnlyList<string> EstimatesAndPricing { get; init; } = [];

    [JsonConverter(typeof(OneOrMoreJson))]
    public IReadOnlyList<string> General { get; init; } = [];
}
