using System.Text.Json.Serialization;
using LeadFunctions.Leads;

namespace LeadFunctions.ConfiguringCampaigns;

/// <summary>All product categories, as <c>config/categories.json</c> says.</summary>
internal sealed record CategoryList
{
    /// <summary>For editors; nothing here reads it.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public required IReadOnlyList<Category> Categories { get; init; }
}

/// <summary>A product category that a lead shows intent for.</summary>
internal sealed record Category
{
    public required CategoryId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Other names that affiliates use for it.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>Whether a lead of it that names no lead code goes to one campaign only.</summary>
    public bool Exclusive { get; init; }
}

/// <summary>Who is never contacted, as <c>config/suppression.json</c> says.</summary>
internal sealed record SuppressionList
{
    /// <summary>For editors; nothing here reads it.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>E-mail addresses of people who asked not to be contacted.</summary>
    public IReadOnlyList<string> DoNotContact { get; init; } = [];
}
