using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Places;

/// <summary>A lead in the fixed set of a run.</summary>
internal sealed record PlannedDelivery(LeadId Lead, PersonId Person, AffiliateName Affiliate);
