using System.Globalization;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>A send of a weekly campaign.</summary>
/// <param name="Local">Its day and time in the campaign's time zone.</param>
/// <param name="Zone">IANA name of the time zone.</param>
internal sealed record SendTime(DateTimeOffset At, DateTime Local, string Zone)
{
    /// <summary>The first send of a weekly campaign that is after now.</summary>
    public static SendTime Next(Campaign campaign, DateTimeOffset now)
    {
        var (at, local) = WeeklySchedule.NextDue(campaign, now);
        return new SendTime(at, local, campaign.TimeZone);
    }

    /// <summary>Such as <c>Tuesday 24 November 2026 at 09:00 (America/New_York)</c>.</summary>
    public override string ToString() =>
        $"{Local.ToString("dddd d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture)} ({Zone})";
}
