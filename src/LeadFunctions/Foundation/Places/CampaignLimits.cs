using LeadFunctions.Foundation.Campaigns;

namespace LeadFunctions.Foundation.Places;

/// <summary>What a campaign's caps and pacing allow at a moment.</summary>
internal static class CampaignLimits
{
    public static RoomLimits Of(Campaign campaign, DateTimeOffset now)
    {
        var calendar = new CampaignCalendar(campaign.TimeZone);
        var caps = campaign.Caps;
        return new RoomLimits(calendar.PeriodsOf(now), caps.Total)
        {
            Pace = Pace(campaign, calendar.Day(now)),
            Month = caps.Month,
            Week = caps.Week,
            Day = caps.Day,
            // What was ordered of a category caps it, unless the caps say otherwise.
            Categories = campaign
                .Order.Amounts.Concat(caps.Categories)
                .GroupBy(a => a.Key)
                .ToDictionary(g => g.Key, g => g.Last().Value),
            Affiliate = caps.Affiliate,
            Affiliates = caps.Affiliates,
            CompanyDomain = caps.CompanyDomain,
        };
    }

    /// <summary>What is to be delivered: the order, or less where the cap of the total is lower.</summary>
    public static int Quantity(Campaign campaign) => Math.Min(campaign.Order.Quantity, campaign.Caps.Total);

    /// <summary>The places that may be taken by the end of a day: the total spread evenly from the first to the last
    /// day, rounded up; null for a campaign that does not pace itself.</summary>
    public static int? Pace(Campaign campaign, DateOnly today)
    {
        if (campaign.Pacing == Pacing.None || campaign.Ends is not { } ends)
            return null;
        long days = ends.DayNumber - campaign.Starts.DayNumber + 1;
        var gone = Math.Clamp(today.DayNumber - campaign.Starts.DayNumber + 1, 0, days);
        return (int)(((campaign.Caps.Total * gone) + days - 1) / days);
    }
}
