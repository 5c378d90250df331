using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.ReportingSources;

/// <summary>What the report tells sources apart by.</summary>
internal readonly record struct SourceKey(
    string Affiliate,
    SourceKind Kind,
    SourceVehicle Vehicle,
    string? SubSource = null
);
