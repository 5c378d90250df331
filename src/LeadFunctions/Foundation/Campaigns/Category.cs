using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Campaigns;

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
