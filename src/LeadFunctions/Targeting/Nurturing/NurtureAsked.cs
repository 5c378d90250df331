using System.ComponentModel;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>The query of <c>GET api/nurture</c>.</summary>
internal sealed record NurtureAsked
{
    [Description(
        "ISO week, Monday to Sunday in UTC, such as 2026-W48: this week where it is missing. The weeks to come are as things stand now, those that are over as their file says."
    )]
    public string? Week { get; init; }

    [Description("json, csv as marketing tools import it, or html for a page to print; json where it is missing.")]
    public string Format { get; init; } = "json";
}
