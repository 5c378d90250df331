using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>A part of the world that a campaign takes leads from: a country, a region such as <c>EMEA</c> or
/// <c>DACH</c>, or a US state such as <c>US-CA</c>.</summary>
/// <param name="Name">The code of the country or state, or the region as it is written.</param>
/// <param name="Countries">ISO 3166-1 alpha-2 codes; empty for a state.</param>
internal sealed partial record Geo(string Name, IReadOnlyList<string> Countries)
{
    /// <summary>How the file has it: <c>England</c> is read as all of GB. Null where nothing is read into it.</summary>
    public string? Written { get; init; }

    public bool IsState => Countries.Count == 0;

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Geo? geo)
    {
        geo = text switch
        {
            null => null,
            _ when State().IsMatch(text) => new Geo(text, []),
            _ when Regions.Find(text) is { } countries => new Geo(text, countries),
            _ when Country.TryParse(text, out var country) => new Geo(country.Code, [country.Code]) { Written = text },
            _ => null,
        };
        return geo is not null;
    }

    public override string ToString() => Name;

    // Two names of one region are two texts, but no difference.
    public bool Equals(Geo? other) =>
        other is not null && (IsState ? Name == other.Name : Countries.SequenceEqual(other.Countries));

    public override int GetHashCode() => IsState ? Name.GetHashCode(StringComparison.Ordinal) : Countries.Count;

    [GeneratedRegex(
        @"\AUS-(A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\z"
    )]
    private static partial Regex State();
}
