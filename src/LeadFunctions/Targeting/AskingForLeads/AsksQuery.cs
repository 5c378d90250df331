using System.ComponentModel;

namespace LeadFunctions.Targeting.AskingForLeads;

/// <summary>The query of <c>GET api/campaigns/{leadCode}/asks</c>.</summary>
internal sealed record AsksQuery
{
    [Description("json, csv for a list to send from, or html for a page to print; json where it is missing.")]
    public string Format { get; init; } = "json";
}
