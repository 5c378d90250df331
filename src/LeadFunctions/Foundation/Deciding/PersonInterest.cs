using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>What a person did lately, beside the lead that is looked at.</summary>
/// <param name="Touches">Moments of the uploads that the person was in, that of the lead itself included.</param>
/// <param name="Organic">The last day on which it converted on the site by itself, by category.</param>
internal sealed record PersonInterest(
    IReadOnlyList<DateTimeOffset> Touches,
    IReadOnlyDictionary<CategoryId, DateOnly> Organic
)
{
    public static PersonInterest None { get; } = new([], new Dictionary<CategoryId, DateOnly>());
}
