using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Overseeing;

/// <summary>Rows of one affiliate.</summary>
internal sealed record CountsOfAffiliate(
    AffiliateName Affiliate,
    int Rows,
    IReadOnlyDictionary<LeadStatus, int> Statuses
);
