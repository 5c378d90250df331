using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Affiliates.Standards;

/// <summary>What a standard counts of a batch on a day: rows on the day of their upload, deliveries on the day on which
/// their window closed.</summary>
internal sealed record StandardCluster(BatchId Batch, DateOnly Day, int All, int Hits);
