using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>How old a lead may be that waited and goes after all, and how soon and how often its person may be sent
/// again. All sends of one pass count as one.</summary>
internal static class RecyclingLimits
{
    public const int MostDaysOld = 90;
    public const int DaysBetween = 7;
    public const int MostInAMonth = 3;
    public const int DaysOfAMonth = 30;

    /// <summary>How old a lead may be for a campaign: its own limit where that is lower.</summary>
    public static int DaysOldFor(Campaign campaign) => Math.Min(campaign.MaxLeadAgeDays ?? MostDaysOld, MostDaysOld);

    /// <param name="sends">When the person was sent, a moment a pass; what is about to be sent is sent now.</param>
    public static Reason? Against(
        Campaign campaign,
        LeadData lead,
        DateTimeOffset uploadedAt,
        IReadOnlyCollection<DateTimeOffset> sends,
        DateTimeOffset now
    ) => AgeRule.Against(DaysOldFor(campaign), lead, uploadedAt, now) ?? Sent(sends, now);

    private static Reason? Sent(IReadOnlyCollection<DateTimeOffset> sends, DateTimeOffset now)
    {
        if (sends.Count == 0)
            return null;
        var last = sends.Max();
        var free = last.AddDays(DaysBetween);
        if (
            sends.Count >= MostInAMonth
            && sends.OrderDescending().ElementAt(MostInAMonth - 1).AddDays(DaysOfAMonth) is var later
            && later > free
        )
            free = later;
        // The day after, so that the night that tries again finds it free.
        return now >= free
            ? null
            : new Reason(
                ReasonCode.SentRecently,
                Found: PeriodNames.Day(last.UtcDay),
                Expected: PeriodNames.Day(free.UtcDay.AddDays(1))
            );
    }
}
