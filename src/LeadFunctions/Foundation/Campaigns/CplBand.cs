using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Leads of some countries, of some company sizes, or of both.</summary>
internal sealed record CplBand
{
    /// <summary>As the statement shows it.</summary>
    public required string Name { get; init; }

    /// <summary>Countries and regions; all where it is empty.</summary>
    public IReadOnlyList<Geo> Countries { get; init; } = [];

    /// <summary>Sizes that a lead's must lie in altogether; all where it is empty.</summary>
    public IReadOnlyList<CompanySize> CompanySizes { get; init; } = [];

    public required decimal Cpl { get; init; }

    /// <summary>By volume of all leads of the campaign, those of other bands too.</summary>
    public IReadOnlyList<CplTier> Tiers { get; init; } = [];

    /// <param name="country">ISO 3166-1 alpha-2 code; null where it is not known.</param>
    /// <param name="size">A band of company sizes; null where it is not known.</param>
    public bool Has(string? country, CompanySize? size) =>
        (Countries.Count == 0 || Countries.Any(c => c.Countries.Contains(country)))
        && (CompanySizes.Count == 0 || size?.IsWithin(CompanySizes) == CompanySizeFit.Contained);
}
