using System.Text.Json.Serialization;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Who is never contacted, as <c>config/suppression.json</c> says.</summary>
internal sealed record SuppressionList : Document
{
    /// <summary>For editors; nothing here reads it.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>E-mail addresses of people who asked not to be contacted.</summary>
    public IReadOnlyList<string> DoNotContact { get; init; } = [];
}
