using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Targeting.AskingForLeads;

/// <summary>What is decided on: a campaign's pace, and who may supply it.</summary>
/// <param name="IsTooFew">Whether its estimate rests on too few leads to tell.</param>
/// <param name="CategoryNames">Of the categories that are open.</param>
internal sealed record AskSubject(
    CampaignPace Pace,
    bool IsTooFew,
    IReadOnlyList<string> CategoryNames,
    IReadOnlyList<AskOffer> Offers
);
