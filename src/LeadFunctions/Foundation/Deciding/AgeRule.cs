using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>How old a lead may be when a campaign is sent it. A lead is as old as its lead date, else as its
/// upload, in whole days in UTC.</summary>
internal static class AgeRule
{
    /// <param name="uploadedAt">Null where it is not known: then only the lead date tells.</param>
    public static Reason? Against(Campaign campaign, LeadData lead, DateTimeOffset? uploadedAt, DateTimeOffset now) =>
        campaign.MaxLeadAgeDays is { } most ? Against(most, lead, uploadedAt, now) : null;

    /// <param name="most">How many days old it may be.</param>
    public static Reason? Against(int most, LeadData lead, DateTimeOffset? uploadedAt, DateTimeOffset now)
    {
        if ((lead.LeadDate ?? uploadedAt?.UtcDay) is not { } from || now.UtcDay.DayNumber - from.DayNumber <= most)
            return null;
        // The day and not the age: that it is a day older is no news the next night.
        return new Reason(ReasonCode.TooOld, Field.LeadDate, PeriodNames.Day(from), $"{most:N0} days");
    }
}
