using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.CollectingFeedback;

/// <summary>What came of a list of feedback.</summary>
internal sealed record FeedbackTaken(
    LeadCode LeadCode,
    [property: Description("Items that were taken, now or before, or say nothing yet.")] int Taken,
    int Refused,
    [property: Description("Each item, in the order of the list.")] IReadOnlyList<FeedbackItemTaken> Items
);

/// <param name="Item">Its place in the list, from 1.</param>
internal sealed record FeedbackItemTaken(
    int Item,
    [property: Description("Missing where no lead of the campaign is meant.")] LeadId? LeadId,
    FeedbackStatus Status,
    [property: Description("What to do; empty where it was taken.")] string Advice
);
