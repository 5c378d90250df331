using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Asks for the counts and the receipt of a batch.</summary>
internal sealed record BatchToSummarise(AffiliateName Affiliate, BatchId Batch);
