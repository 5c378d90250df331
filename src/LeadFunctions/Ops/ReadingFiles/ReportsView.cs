using System.ComponentModel;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.Tracking;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.ReadingFiles;

/// <summary>All reports, the newest first.</summary>
internal sealed record ReportsView(IReadOnlyList<ReportView> Reports);
