using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>How old a lead may be when a campaign is sent it. A lead is as old as its lead date, else as its
/// upload, in whole days in UTC.</summary>
internal static class AgeRule
{
    /// <param name="uploadedAt">Null where it is not known: then only the lead date tells.</param>
    public static Reason? Against(Campaign campaign, LeadData lead, DateTimeOffset? uploadedAt, DateTimeOffset now)
    {
        if (campaign.MaxLeadAgeDays is not { } most || (lead.LeadDate ?? uploadedAt?.UtcDay) is not { } from)
            return null;
        var days = now.UtcDay.DayNumber - from.DayNumber;
        return days <= most
            ? null
            : new Reason(ReasonCode.TooOld, Field.LeadDate, $"{days:N0} days old", $"{most:N0} days");
    }
}
