namespace LeadFunctions.Foundation.Leads;

/// <summary>What is known of a row that is a lead. Whoever decides on it, claims for it or delivers it needs all of
/// it.</summary>
internal sealed record UsableLead(LeadId Id, PersonId Person, LeadData Data);
