using System.ComponentModel;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.Tracking;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.ReadingFiles;

/// <summary>A report in a list.</summary>
internal sealed record ReportView(
    [property: Description("Give it as the parameter path to read the report.")] string Path, DateTimeOffset WrittenAt, long Bytes);
