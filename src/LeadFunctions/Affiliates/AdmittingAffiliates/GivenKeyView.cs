using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>A key that was given.</summary>
internal sealed record GivenKeyView(
    AffiliateName Affiliate,
    [property: Description("Shown now and never again. Hand it to the affiliate through a secure channel.")] string Key,
    DateTimeOffset EndsAt,
    [property: Description("When the keys before it end.")] DateTimeOffset? EarlierKeysEndAt
);
