using System.ComponentModel;
using System.Text.Json.Serialization;

namespace LeadFunctions.Ops.Auditing;

/// <summary>What an audit found.</summary>
internal sealed record AuditView(
    DateTimeOffset At,
    [property: Description("Rows that were compared.")] int Rows,
    [property: Description("Pages of tables that were read.")] int Reads,
    [property: Description("What disagreed; empty where all was right.")] IReadOnlyList<Finding> Findings,
    [property: Description("How many of these the audit before found as well, although they were repaired or told.")]
        int Again,
    [property: Description("Where the report is, as .csv, .html and .json.")] string Report
)
{
    [Description("Who asked for it and why; missing for that of the night.")]
    public string? By { get; init; }

    /// <summary>What people must look at.</summary>
    [JsonIgnore]
    public int Told => Findings.Count(f => f.Repaired is null);
}
