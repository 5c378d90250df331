using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Affiliates.Standards;

/// <summary>Who is held to a standard.</summary>
/// <param name="SubSource">Null for all rows of the affiliate, and for those that name none.</param>
internal sealed record StandardSubject(AffiliateName Affiliate, string Rule, string? SubSource);
