using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>A lead with which nothing is done, and why.</summary>
internal sealed record RefusedLead(LeadId LeadId, string Why);
