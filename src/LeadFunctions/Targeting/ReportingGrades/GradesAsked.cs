using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.ReportingGrades;

/// <summary>The query of <c>GET api/reports/grades</c>.</summary>
internal sealed record GradesAsked
{
    [Description("First day of sending, in UTC, such as 2026-05-01. Without it: 180 days before the last.")]
    public DateOnly? From { get; init; }

    [Description("Last day of sending, in UTC. Without it: today.")]
    public DateOnly? To { get; init; }

    [Description("Only what this campaign was sent.")]
    public LeadCode? LeadCode { get; init; }

    [Description("json, csv, or html for a page to print; json where it is missing.")]
    public string Format { get; init; } = "json";
}
