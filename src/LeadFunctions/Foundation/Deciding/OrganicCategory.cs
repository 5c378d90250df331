using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>What the leads of a category have in common that converted on the site by themselves.</summary>
/// <param name="Leads">How many there are.</param>
/// <param name="Sizes">How many have each band of company sizes.</param>
/// <param name="Countries">How many have each country, by its ISO code.</param>
/// <param name="Functions">The departments that most of them have.</param>
internal sealed record OrganicCategory(
    int Leads,
    IReadOnlyDictionary<string, int> Sizes,
    IReadOnlyDictionary<string, int> Countries,
    IReadOnlyList<JobFunction> Functions
)
{
    public static OrganicCategory None { get; } =
        new(0, new Dictionary<string, int>(), new Dictionary<string, int>(), []);

    /// <summary>The share of a value by the largest: 1 for the one that most have.</summary>
    public static double Share(IReadOnlyDictionary<string, int> counts, string? value) =>
        value is not null && counts.TryGetValue(value, out var count) ? (double)count / counts.Values.Max() : 0;
}
