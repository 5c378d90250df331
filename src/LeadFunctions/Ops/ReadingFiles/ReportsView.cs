namespace LeadFunctions.Ops.ReadingFiles;

/// <summary>All reports, the newest first.</summary>
internal sealed record ReportsView(IReadOnlyList<ReportView> Reports);
