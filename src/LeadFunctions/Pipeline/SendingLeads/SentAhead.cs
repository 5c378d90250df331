using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Writes down that a row was sent before it is, so that it is written once: nobody sees it so until its
/// chunk's first send is through, and what comes differently is written then.</summary>
internal static class SentAhead
{
    // A file that is written later than that has a time of its own.
    private static readonly TimeSpan Punctual = TimeSpan.FromSeconds(30);

    /// <summary>The time at which a send goes that was expected then; null for one that nobody expected.</summary>
    public static DateTimeOffset TimeOf(DateTimeOffset? expected, DateTimeOffset now) =>
        expected is { } at && now - at <= Punctual ? at : now;

    /// <param name="run">The first send of the row's chunk.</param>
    /// <param name="at">When it is expected to go.</param>
    public static Lead Of(Lead lead, RunName run, Configuration settings, DateTimeOffset at) =>
        lead
            .Matches.Where(m => LeadLifecycle.IsOf(m, DeliveryState.Scheduled, run) && GoesByFile(settings, m.LeadCode))
            .Aggregate(lead, (l, m) => LeadLifecycle.Sent(l, m.LeadCode, run, at, LeadLifecycle.Deliverer));

    // A webhook has yet to take it, and a pause to end.
    private static bool GoesByFile(Configuration settings, LeadCode leadCode) =>
        settings.Campaigns.GetValueOrDefault(leadCode) is { Status: not CampaignStatus.Paused } campaign
        && campaign.Webhook() is null;
}
