using System.ComponentModel;

namespace LeadFunctions.Ops.ReadingFiles;

/// <summary>A report in a list.</summary>
internal sealed record ReportView(
    [property: Description("Give it as the parameter path to read the report.")] string Path,
    DateTimeOffset WrittenAt,
    long Bytes
);
