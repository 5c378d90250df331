using System.Text.Json.Serialization;
using LeadFunctions.ValidatingLeads;

namespace LeadFunctions.ConfiguringCampaigns;

/// <summary>What the house knows of titles, as <c>config/titles.json</c> says.</summary>
internal sealed record TitleList
{
    /// <summary>For editors; nothing here reads it.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>Titles that no campaign wants unless it says so; sales and marketing where the field is missing.</summary>
    public IReadOnlyList<string> Unwanted { get; init; } = HouseTitles.Usual;

    /// <summary>What is written, and the title that it means: <c>Leiter Rechenzentrum</c> to <c>Data Center Manager</c>.</summary>
    public IReadOnlyDictionary<string, string> Translations { get; init; } = new Dictionary<string, string>();
}

/// <summary>The house's titles, ready to be asked.</summary>
internal sealed class HouseTitles(TitleList list)
{
    public static IReadOnlyList<string> Usual { get; } = ["sales", "marketing"];

    public static HouseTitles BuiltIn { get; } = new(new TitleList());

    public TitleList List => list;

    public IReadOnlyList<string> Unwanted => list.Unwanted;

    public TitleDictionary Dictionary { get; } = list.Translations.Count == 0 ? TitleDictionary.BuiltIn : new TitleDictionary(list.Translations);
}

internal static class TitleListCheck
{
    public static IEnumerable<string> Problems(TitleList list) =>
    [
        .. list.Unwanted.Index().Where(t => JobTitle.Of(t.Item).Text.Length == 0)
            .Select(t => $"$.unwanted[{t.Index}]: found '{t.Item}', expected a title or a word of one, such as sales"),
        .. list.Translations.Where(t => t.Value is null || JobTitle.Of(t.Key).Text.Length == 0 || JobTitle.Of(t.Value).Text.Length == 0)
            .Select(t => $"$.translations['{t.Key}']: found '{t.Value}', expected a title and the one that it means"),
    ];
}
