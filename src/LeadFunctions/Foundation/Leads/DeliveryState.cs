namespace LeadFunctions.Foundation.Leads;

/// <summary>Where an accepted lead is on its way to the campaign. Sending: a webhook is to take it. Failed: the webhook
/// was given up, and the lead's place with it.</summary>
internal enum DeliveryState
{
    Scheduled,
    Sending,
    Sent,
    Failed,
}
