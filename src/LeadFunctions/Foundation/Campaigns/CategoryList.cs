using System.Text.Json.Serialization;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>All product categories, as <c>config/categories.json</c> says.</summary>
internal sealed record CategoryList : Document
{
    /// <summary>For editors; nothing here reads it.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public required IReadOnlyList<Category> Categories { get; init; }
}
