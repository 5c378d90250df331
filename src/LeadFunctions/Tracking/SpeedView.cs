using System.ComponentModel;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.Tracking;

/// <summary>Speed to lead of some deliveries, in whole seconds from upload to sent.</summary>
internal sealed record Speed(
    [property: Description("Deliveries that were sent on these days, returned ones included.")] int Sent,
    [property: Description("Half of them took no longer. Missing where none were sent.")] long? P50Seconds,
    [property: Description("95 in 100 took no longer, by nearest rank. Missing where none were sent.")] long? P95Seconds)
{
    public static Speed Of(IEnumerable<Delivery> sent)
    {
        List<TimeSpan> times = [.. sent.Select(d => SpeedToLead.Of(d.Lead, d.SentAt!.Value)).Order()];
        return new Speed(times.Count, Seconds(SpeedToLead.Percentile(times, 50)), Seconds(SpeedToLead.Percentile(times, 95)));
    }

    private static long? Seconds(TimeSpan? time) => (long?)time?.TotalSeconds;
}

/// <summary>Speed of what one affiliate brought a campaign.</summary>
internal sealed record AffiliateSpeed(AffiliateName Affiliate, Speed Speed);

/// <summary>Speed of what one campaign got of an affiliate.</summary>
internal sealed record CampaignSpeed(LeadCode LeadCode, Speed Speed);

/// <summary>How fast a campaign gets its leads.</summary>
internal sealed record CampaignSpeedView(LeadCode LeadCode, DateOnly From, DateOnly To, Speed Speed, IReadOnlyList<AffiliateSpeed> Affiliates)
{
    public static CampaignSpeedView Of(LeadCode leadCode, SendDays days, IReadOnlyCollection<Delivery> sent) => new(
        leadCode, days.From, days.To, Speed.Of(sent),
        [.. sent.GroupBy(d => d.Affiliate).OrderBy(g => g.Key.Value, StringComparer.Ordinal).Select(g => new AffiliateSpeed(g.Key, Speed.Of(g)))]);
}

/// <summary>How fast an affiliate's leads go out.</summary>
internal sealed record AffiliateSpeedView(AffiliateName Affiliate, DateOnly From, DateOnly To, Speed Speed, IReadOnlyList<CampaignSpeed> Campaigns)
{
    public static AffiliateSpeedView Of(AffiliateName affiliate, SendDays days, IReadOnlyCollection<Delivery> sent) => new(
        affiliate, days.From, days.To, Speed.Of(sent),
        [.. sent.GroupBy(d => d.LeadCode).OrderBy(g => g.Key.Value, StringComparer.Ordinal).Select(g => new CampaignSpeed(g.Key, Speed.Of(g)))]);
}
