using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>When a campaign takes leads: from its first to its last day in its own time zone, unless paused.</summary>
internal sealed class RunningTime(Campaign campaign, Configuration configuration)
{
    private readonly CampaignCalendar _calendar = new(campaign.TimeZone);
    private readonly string _days =
        $"{campaign.Starts:yyyy-MM-dd} to {campaign.Ends?.ToString("yyyy-MM-dd", null) ?? "further notice"}";
    private readonly string? _missing = MissingList(campaign, configuration);

    public Reason? Against(DateTimeOffset now)
    {
        var today = _calendar.Day(now);
        var found =
            campaign.Status == CampaignStatus.Paused ? "paused"
            : today < campaign.Starts ? "not begun"
            : today > campaign.Ends ? "ended"
            : _missing;
        return found is null ? null : new Reason(ReasonCode.CampaignInactive, null, found, _days);
    }

    /// <summary>Whether its last day is behind it.</summary>
    public static bool IsOver(Campaign campaign, DateTimeOffset now) =>
        campaign.Ends is { } last && new CampaignCalendar(campaign.TimeZone).Day(now) > last;

    // Without a list that it suppresses by, a campaign would take what it must not.
    private static string? MissingList(Campaign campaign, Configuration configuration) =>
        campaign
            .SuppressedCompanies.Lists.Concat(campaign.ApprovedCompanies.Lists)
            .FirstOrDefault(name => !configuration.Lists.ContainsKey(name))
            is { } missing
            ? $"waits for the list '{missing}'"
            : null;
}
