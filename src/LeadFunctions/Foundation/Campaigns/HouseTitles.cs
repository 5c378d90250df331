using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>The house's titles, ready to be asked.</summary>
internal sealed class HouseTitles(TitleList list)
{
    public static IReadOnlyList<string> Usual { get; } = ["sales", "marketing"];

    public static HouseTitles BuiltIn { get; } = new(new TitleList());

    public TitleList List => list;

    public IReadOnlyList<string> Unwanted => list.Unwanted;

    public TitleDictionary Dictionary { get; } =
        list.Translations.Count == 0 ? TitleDictionary.BuiltIn : new TitleDictionary(list.Translations);
}
