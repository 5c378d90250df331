using System.Text.Json.Serialization;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What the house knows of titles, as <c>config/titles.json</c> says.</summary>
internal sealed record TitleList : Document
{
    /// <summary>For editors; nothing here reads it.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>Titles that no campaign wants unless it says so; sales and marketing where the field is
    /// missing.</summary>
    public IReadOnlyList<string> Unwanted { get; init; } = HouseTitles.Usual;

    /// <summary>What is written, and the title that it means: <c>Leiter Rechenzentrum</c> to <c>Data Center
    /// Manager</c>.</summary>
    public IReadOnlyDictionary<string, string> Translations { get; init; } = new Dictionary<string, string>();
}
