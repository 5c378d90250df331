using System.ComponentModel;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Ops.Overseeing;

/// <summary>A campaign in a list.</summary>
internal sealed record CampaignLine(
    LeadCode LeadCode,
    string Customer,
    CampaignStatus Status,
    DateOnly Starts,
    DateOnly? Ends,
    [property: Description("When it sends, in words.")] string Sends,
    PaceView Pace,
    [property: Description("Leads that were tried with it, by how they stand with it.")]
        IReadOnlyDictionary<LeadStatus, int> Statuses,
    [property: Description("Of those that it did not take: how many each reason was against. A lead may have several.")]
        IReadOnlyDictionary<ReasonCode, int> Reasons
)
{
    public static CampaignLine Of(CampaignPace pace, IReadOnlyCollection<CampaignCount> counts) =>
        new(
            pace.Campaign.LeadCode,
            pace.Campaign.Customer,
            pace.Campaign.Status,
            pace.Campaign.Starts,
            pace.Campaign.Ends,
            SendsOf(pace.Campaign),
            PaceView.Of(pace),
            CampaignCount.Sum(counts.SelectMany(c => c.Statuses).Where(s => CampaignCount.IsReceived(s.Key))),
            CampaignCount.Sum(counts.SelectMany(c => c.Reasons))
        );

    private static string SendsOf(Campaign campaign) =>
        campaign.Schedule is { Kind: SendKind.Weekly, Day: { } day, Time: { } time }
            ? $"{day} {time:HH\\:mm}, {campaign.TimeZone}"
            : "at once";
}
