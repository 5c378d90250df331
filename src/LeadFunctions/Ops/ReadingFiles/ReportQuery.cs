using System.ComponentModel;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.Tracking;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.ReadingFiles;

/// <summary>The query of <c>GET api/reports/file</c>.</summary>
internal sealed record ReportQuery
{
    [Description("The path of a report, as the list has it.")]
    public required string Path { get; init; }
}
