using System.Collections.Frozen;
using LeadFunctions.Leads;
using LeadFunctions.ValidatingLeads;

namespace LeadFunctions.ReceivingUploads;

/// <summary>Headers that export tools use for our fields. Case, accents, spaces and punctuation do not matter; <c>#</c> counts as "number".</summary>
internal static class HeaderSynonyms
{
    /// <summary>By language, by field.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string[]>> Languages { get; } =
        new Dictionary<string, IReadOnlyDictionary<string, string[]>>
        {
            ["our own"] = Field.All.ToDictionary(field => field, field => new[] { field }),
            ["English"] = EnglishHeaders.Names,
            ["German"] = GermanHeaders.Names,
            ["French"] = FrenchHeaders.Names,
            ["Spanish"] = SpanishHeaders.Names,
        };

    private static readonly FrozenDictionary<string, string> Fields = Languages.Values
        .SelectMany(language => language)
        .SelectMany(field => field.Value.Select(name => (Name: Fold(name), Field: field.Key)))
        .DistinctBy(pair => pair.Name)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Field);

    public static string? FieldOf(string header) => Fields.GetValueOrDefault(Fold(header));

    /// <summary>What of a header counts when it is looked up.</summary>
    public static string Fold(string header) => Folded.Key(CellText.Clean(header).Replace("#", "number", StringComparison.Ordinal));
}
