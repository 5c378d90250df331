using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Asks for the next step of a run that goes by webhook.</summary>
/// <param name="Number">The batch to post, from 0; null to wind the run up.</param>
internal sealed record WebhookToSend(LeadCode LeadCode, RunName Run, int? Number = null);
