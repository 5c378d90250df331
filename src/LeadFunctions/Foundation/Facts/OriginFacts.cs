using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Facts;

/// <summary>The words of affiliates for sources, as far as they are facts.</summary>
internal static class OriginFacts
{
    private const int Longest = 200;

    // The asset has a column of its own; of a consent only that it is there is a fact.
    private static readonly string[] Left = [Field.Asset, Field.ConsentText, Field.ConsentTime];

    public static IReadOnlyList<OriginFact> Of(IReadOnlyDictionary<string, string>? origin) =>
        origin is null
            ? []
            :
            [
                .. Field
                    .OfSource.Except(Left)
                    .Select(field =>
                        Fact(origin.GetValueOrDefault(field)) is { } text ? new OriginFact(field, text) : null
                    )
                    .OfType<OriginFact>(),
            ];

    /// <summary>A text that may hold somebody's address is none.</summary>
    public static string? Fact(string? text) =>
        string.IsNullOrEmpty(text)
        || text.Contains('@', StringComparison.Ordinal)
        || text.Contains('＠', StringComparison.Ordinal)
            ? null
            : text.Short(Longest);
}
