using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.AskingForLeads;

/// <summary>What is known of an affiliate that may supply a campaign.</summary>
/// <param name="AWeek">Leads that the campaign would get of it in a week, by its estimate.</param>
/// <param name="OnTarget">Of what it brought the campaign; null where nobody is rated at all.</param>
/// <param name="Room">Places that its caps leave it.</param>
/// <param name="Standing">The worst of those that concern the campaign.</param>
internal sealed record AskOffer(
    Affiliate Affiliate,
    double AWeek,
    ShareRange? OnTarget,
    int Rated,
    decimal? Cpl,
    int Room,
    StandingState Standing,
    bool KeepsFiles
);
