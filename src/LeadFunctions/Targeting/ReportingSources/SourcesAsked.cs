using System.ComponentModel;

namespace LeadFunctions.Targeting.ReportingSources;

/// <summary>The query of <c>GET api/reports/sources</c>.</summary>
internal sealed record SourcesAsked
{
    [Description("First day, in UTC, such as 2026-11-01. Without it: 90 days before the last.")]
    public DateOnly? From { get; init; }

    [Description("Last day, in UTC. Without it: today.")]
    public DateOnly? To { get; init; }

    [Description(
        "Whom a lead that was sent is credited to: the first touch of the person, the last, all even, or position: 40 % the first, 40 % the last, the rest those between. Last where it is missing."
    )]
    public CreditModel Model { get; init; } = CreditModel.Last;

    [Description("json, csv, or html for a page to print; json where it is missing.")]
    public string Format { get; init; } = "json";
}
