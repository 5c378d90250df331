using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Writes down that a row was sent before it is, so that it is written once: nobody sees it so until its
/// chunk's first send is through, and what comes differently is written then.</summary>
internal static class SentAhead
{
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
