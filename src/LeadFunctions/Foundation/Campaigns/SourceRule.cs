using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Says where rows come from that have certain values.</summary>
internal sealed record SourceRule
{
    /// <summary>Under which rows that it matched can be found.</summary>
    public required string Name { get; init; }

    /// <summary>What rows must say, by field: all of these.</summary>
    public required IReadOnlyDictionary<string, SourceTest> When { get; init; }

    public required SourceKind Kind { get; init; }

    public SourceVehicle Vehicle { get; init; } = SourceVehicle.AffiliateFile;

    /// <summary>In place of the publisher, list or channel that a row names.</summary>
    public string? SubSource { get; init; }
}
