using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Overseeing;

/// <summary>Rows of one day of upload.</summary>
internal sealed record DayCounts(DateOnly Day, int Rows, IReadOnlyDictionary<LeadStatus, int> Statuses);
