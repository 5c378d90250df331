using System.Text.Json.Serialization;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>A list of companies for campaigns to approve or suppress, as <c>config/lists/{list}.json</c>
/// says.</summary>
internal sealed record CompanyList : Document
{
    /// <summary>For editors; nothing here reads it.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>Also the name of this file.</summary>
    [JsonPropertyName("list")]
    public required string Name { get; init; }

    /// <summary>Registrable domains such as <c>example.com</c>.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>Company names; legal forms, case, accents and punctuation make no difference.</summary>
    public IReadOnlyList<string> Companies { get; init; } = [];

    /// <summary>Other lists whose entries belong to this one.</summary>
    public IReadOnlyList<string> Includes { get; init; } = [];
}
