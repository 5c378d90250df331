using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.TitleLists;

/// <summary>The titles that leads had which converted by themselves and fit a campaign.</summary>
internal sealed record TitleListView(
    LeadCode LeadCode,
    string Customer,
    [property: Description("The version of the campaign that was asked; missing for a draft.")] string? Version,
    [property: Description(
        "Conversions that fit the campaign's filters other than the title, the newest, at most 200."
    )]
        int Conversions,
    [property: Description("The day of the oldest of them.")] DateOnly? From,
    [property: Description("The day of the newest of them.")] DateOnly? To,
    [property: Description("All organic conversions that are known.")] int All,
    [property: Description("How far the list can be trusted, in words; empty where nothing speaks against it.")]
        IReadOnlyList<string> Warnings,
    [property: Description("The most frequent first.")] IReadOnlyList<TitleListLine> Titles,
    [property: Description("The entries that are proposed, with their near spellings.")] IReadOnlyList<string> Proposed,
    [property: Description("Company sizes of the same conversions.")] IReadOnlyList<CountedValue> CompanySizes,
    [property: Description("The campaign's filter; empty for all sizes.")] IReadOnlyList<string> FilteredSizes,
    [property: Description("Countries of the same conversions.")] IReadOnlyList<CountedValue> Countries,
    [property: Description("The campaign's filter; empty for the whole world.")] IReadOnlyList<string> FilteredGeos
);
