using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Which waiting leads a document concerns.</summary>
internal static class WhatWaits
{
    /// <summary>Leads with its lead code, and those without one of its open categories.</summary>
    public static WaitingToRoute For(Campaign campaign) => WaitingToRoute.Of(campaign.LeadCode, campaign.Categories);

    /// <summary>All that a change of a document may bring to a campaign.</summary>
    public static WaitingToRoute For(Document document, Configuration settings) =>
        document switch
        {
            Campaign campaign => For(campaign),
            CategoryList list => WaitingToRoute.Of(null, list.Categories.Select(c => c.Id)),
            CompanyList list => WaitingToRoute.Of(
                settings.Campaigns.Values.Where(c => Uses(c, list, settings)).Select(For)
            ),
            // A standard that goes, or lowers caps by less, gives room in campaigns that only the version before named.
            TitleList or StandardList => WaitingToRoute.Of(settings.Campaigns.Values.Select(For)),
            _ => new WaitingToRoute([]),
        };

    /// <summary>Whether a campaign's rules name a list, themselves or by a list that includes it.</summary>
    public static bool Uses(Campaign campaign, CompanyList list, Configuration settings) =>
        IncludedLists
            .Of(campaign.SuppressedCompanies.Lists.Concat(campaign.ApprovedCompanies.Lists), settings.Lists)
            .Any(l => l.Name == list.Name);
}
