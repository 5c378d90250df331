using LeadFunctions.Leads;

namespace LeadFunctions.Storage;

/// <summary>A lead in the fixed set of a run.</summary>
internal sealed record PlannedDelivery(LeadId Lead, PersonId Person, AffiliateName Affiliate);
