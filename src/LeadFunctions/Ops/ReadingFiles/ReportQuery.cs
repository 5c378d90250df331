using System.ComponentModel;

namespace LeadFunctions.Ops.ReadingFiles;

/// <summary>The query of <c>GET api/reports/file</c>.</summary>
internal sealed record ReportQuery
{
    [Description("The path of a report, as the list has it.")]
    public required string Path { get; init; }
}
