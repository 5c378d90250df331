using System.ComponentModel;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.TitleLists;

/// <summary>Titles that are one, as organic leads had them.</summary>
internal sealed record TitleListLine(
    [property: Description("The title, in the usual words: an entry of a campaign's titles.")] string Title,
    [property: Description("How high it stands.")] Seniority Level,
    [property: Description("The department; Unknown where the title names none.")] JobFunction Function,
    [property: Description("As people wrote it, the most frequent first.")] IReadOnlyList<string> Spellings,
    [property: Description("Other entries that are most likely the same with a typing error.")]
        IReadOnlyList<string> Near,
    [property: Description("Conversions.")] int Count,
    [property: Description("Of the conversions looked at, 0 to 1.")] double Share,
    [property: Description("That share, divided by the share of the title among all organic leads.")] double Lift,
    [property: Description("The share of this and all lines before.")] double Cumulative
)
{
    [Description("Proposed for the campaign: of the first four fifths, with at least two conversions.")]
    public bool IsProposed { get; init; }

    [Description("The entry of the campaign's or the house's list that refuses it; missing where none does.")]
    public string? SuppressedBy { get; init; }

    [Description("Whether the campaign's list has it already.")]
    public bool IsApproved { get; init; }
}
