using System.Collections.Frozen;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Which letters people of a country write with.</summary>
internal static class LetterGroups
{
    private static readonly FrozenDictionary<string, LetterGroup> ByCountry = new (
        LetterGroup Group,
        string Countries
    )[]
    {
        (LetterGroup.Central, "PL CZ SK HU SI HR BA RO AL"),
        (LetterGroup.Baltic, "LT LV EE"),
        (LetterGroup.Turkish, "TR"),
        (LetterGroup.Cyrillic, "RU BY UA BG MK KZ KG"),
        (LetterGroup.Greek, "GR CY"),
        (LetterGroup.Hebrew, "IL"),
        (LetterGroup.Arabic, "SA AE EG IQ JO KW LB LY MA OM QA SD SY TN YE DZ BH IR"),
        (LetterGroup.Thai, "TH"),
        (LetterGroup.Japanese, "JP"),
        (LetterGroup.SimplifiedChinese, "CN"),
        (LetterGroup.TraditionalChinese, "TW HK MO"),
        (LetterGroup.Korean, "KR"),
    }
        .SelectMany(g => g.Countries.Split(' ').Select(country => (country, g.Group)))
        .ToFrozenDictionary(g => g.country, g => g.Group);

    /// <param name="country">Its ISO code.</param>
    public static LetterGroup Of(string country) => ByCountry.GetValueOrDefault(country, LetterGroup.Western);

    /// <summary>Whether the group writes with Latin letters, some of which it shares with others.</summary>
    public static bool IsLatin(this LetterGroup group) => group <= LetterGroup.Turkish;
}
