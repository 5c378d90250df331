namespace LeadFunctions.Leads;

/// <summary>What a row is worth as it came in. Held: a smarter answer is invalid, so it goes nowhere until that is fixed.</summary>
internal enum Intake { Usable, Unusable, Omitted, Held }

/// <summary>Where an accepted lead is on its way to the campaign.</summary>
internal enum DeliveryState { Scheduled, Sent }

/// <summary>The one word that sums up a row.</summary>
internal enum LeadStatus { Unusable, Omitted, Held, Unsent, Scheduled, Sent }
