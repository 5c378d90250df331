namespace LeadFunctions.Leads;

/// <summary>What a row is worth as it came in. Held: a smarter answer is invalid, so it goes nowhere until that is fixed.</summary>
internal enum Intake { Usable, Unusable, Omitted, Held }

/// <summary>Where an accepted lead is on its way to the campaign. Sending: a webhook is to take it. Failed: the webhook was
/// given up, and the lead's place with it.</summary>
internal enum DeliveryState { Scheduled, Sending, Sent, Failed }

/// <summary>What a delivery is worth. Final: its return window is closed, so it is billable.</summary>
internal enum CommercialState { Open, Returned, Final }

/// <summary>What a customer gets for a lead that it returns.</summary>
internal enum ReturnPolicy { Refund, Replacement }

/// <summary>The one word that sums up a row.</summary>
internal enum LeadStatus { Unusable, Omitted, Held, Unsent, Scheduled, Sent, Returned, Final }
