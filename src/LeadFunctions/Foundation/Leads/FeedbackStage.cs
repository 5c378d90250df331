namespace LeadFunctions.Foundation.Leads;

/// <summary>How far a customer came with a lead.</summary>
internal enum FeedbackStage
{
    Accepted,
    Attempted,
    Contacted,
    Qualified,
    Opportunity,
    Won,
    Lost,
}
