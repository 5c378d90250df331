using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>Tells a row that a campaign may take from one that no change on the campaign's side helps.</summary>
internal static class CampaignFit
{
    /// <summary>Whether some campaign has nothing against a lead but what is no fault of its row or of its
    /// affiliate.</summary>
    public static bool Fits(Routing routing, AffiliateName affiliate, LeadData data, DateTimeOffset now) =>
        Fitting(routing, affiliate, data, now).Any();

    /// <summary>The campaigns that have nothing else against it.</summary>
    public static IEnumerable<Campaign> Fitting(
        Routing routing,
        AffiliateName affiliate,
        LeadData data,
        DateTimeOffset now
    ) =>
        routing
            .Decide(new RoutableLead(affiliate, data), now)
            .Where(v => v.Reasons.All(IsOfCampaign))
            .Select(v => v.Campaign);

    // Any row of the same person, category and lead code meets it.
    private static bool IsOfCampaign(Reason reason) =>
        reason.Code is ReasonCode.CampaignInactive or ReasonCode.CategoryNotOpen;
}
