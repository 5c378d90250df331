using System.Runtime.CompilerServices;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>The house's titles, ready to be asked.</summary>
internal sealed class HouseTitles
{
    // A configuration that differs in something else has the same dictionary, and what was read by it stays right.
    private static readonly ConditionalWeakTable<TitleList, HouseTitles> Known = [];

    private HouseTitles(TitleList list)
    {
        List = list;
        Dictionary = list.Translations.Count == 0 ? TitleDictionary.BuiltIn : new TitleDictionary(list.Translations);
    }

    public static IReadOnlyList<string> Usual { get; } = ["sales", "marketing"];

    public static HouseTitles BuiltIn { get; } = new(new TitleList());

    public static HouseTitles Of(TitleList list) => Known.GetValue(list, l => new HouseTitles(l));

    public TitleList List { get; }

    public IReadOnlyList<string> Unwanted => List.Unwanted;

    public TitleDictionary Dictionary { get; }
}
