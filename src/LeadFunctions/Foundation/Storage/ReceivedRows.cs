using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>All rows of a chunk as they came.</summary>
internal sealed record ReceivedRows(AffiliateName Affiliate, IReadOnlyList<ReceivedRow> Rows);
