namespace LeadFunctions.Foundation.Leads;

/// <summary>The one word that sums up a row.</summary>
internal enum LeadStatus
{
    Unusable,
    Omitted,
    Held,
    Unsent,
    Scheduled,
    Sent,
    Returned,
    Final,
}
