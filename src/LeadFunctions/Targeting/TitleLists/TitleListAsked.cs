using System.ComponentModel;

namespace LeadFunctions.Targeting.TitleLists;

/// <summary>The body of <c>POST api/campaigns/{leadCode}/title-list</c>.</summary>
internal sealed record TitleListAsked
{
    [Description("The campaign's file as it might be: JSON as text. Missing for the campaign in force.")]
    public string? Draft { get; init; }

    [Description("json, csv, or html for a page to print; json where it is missing.")]
    public string Format { get; init; } = "json";
}
