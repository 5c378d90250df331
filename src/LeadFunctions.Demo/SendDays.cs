using System.Globalization;
using LeadFunctions.Foundation.Campaigns;

namespace LeadFunctions.Demo;

/// <summary>A weekly send that is to come.</summary>
/// <param name="Local">Its day and time where the campaign is.</param>
internal sealed record SendDay(Campaign Campaign, DateTimeOffset At, DateTime Local);

internal static class SendDays
{
    /// <summary>The next send of every weekly campaign, soonest first.</summary>
    public static IEnumerable<SendDay> After(DateTimeOffset now, IEnumerable<Campaign> campaigns) =>
        campaigns
            .Where(c => c.Schedule.Kind == SendKind.Weekly)
            .Select(c => (Campaign: c, Due: WeeklySchedule.NextDue(c, now)))
            .Select(send => new SendDay(send.Campaign, send.Due.At, send.Due.Local))
            .OrderBy(send => send.At);

    /// <summary>Such as <c>Tue 09:00 New York</c>.</summary>
    public static string Describe(Campaign campaign) =>
        campaign.Schedule.Kind == SendKind.Immediate
            ? "immediate"
            : $"{campaign.Schedule.Day.ToString()![..3]} {campaign.Schedule.Time:HH\\:mm} {Place(campaign)}";

    /// <summary>Such as <c>Tue 24 Nov 09:00 New York</c>.</summary>
    public static string Describe(SendDay send) =>
        $"{send.Local.ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture)} {Place(send.Campaign)}";

    private static string Place(Campaign campaign) =>
        campaign.TimeZone[(campaign.TimeZone.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
