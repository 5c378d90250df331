using System.ComponentModel;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Overseeing;

/// <summary>An affiliate in a list.</summary>
internal sealed record AffiliateLine(
    AffiliateName Affiliate,
    string DisplayName,
    AffiliateStatus Status,
    string TimeZone,
    [property: Description("Batches of the last 90 days.")] int Batches,
    [property: Description("Rows of these.")] int Rows,
    [property: Description("The same by status, of batches that are through.")]
        IReadOnlyDictionary<LeadStatus, int> Statuses,
    [property: Description("The last upload of these days. Missing where there was none.")] DateTimeOffset? LastUpload
);
