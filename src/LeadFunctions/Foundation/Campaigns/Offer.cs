using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>The known name that was most likely meant, as the end of a sentence.</summary>
internal static class Offer
{
    private const int Enough = 3;

    private static readonly string[] GeoNames =
    [
        .. Regions.Names.Concat(CountryNames.All.Select(country => country.Name)),
    ];
    private static readonly Lazy<ClosestName> Geos = new(() => new ClosestName(GeoNames));

    /// <summary>Empty where none is near.</summary>
    public static string Of(string? text, IEnumerable<string> names) =>
        names.ToList() is var all && text is not null ? Said(new ClosestName(all).To(text) ?? Begins(text, all)) : "";

    public static string OfGeo(string? text) =>
        Said(text is null ? null : Geos.Value.To(text) ?? Begins(text, GeoNames));

    public static string Said(string? name) => name is null ? "" : $"; did you mean '{name}'?";

    // "Tues" for Tuesday, "companyName" for company; only where that is one name alone.
    private static string? Begins(string text, IReadOnlyList<string> names)
    {
        var key = SameName.Key(text);
        var near = names
            .Where(name =>
                SameName.Key(name) is var other
                && Math.Min(key.Length, other.Length) >= Enough
                && (other.StartsWith(key, StringComparison.Ordinal) || key.StartsWith(other, StringComparison.Ordinal))
            )
            .ToList();
        return near.Count == 1 ? near[0] : null;
    }
}
