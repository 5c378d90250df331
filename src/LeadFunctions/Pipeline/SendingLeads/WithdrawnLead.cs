using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>What keeps a lead that has its place from being sent.</summary>
internal static class WithdrawnLead
{
    private const string By = "LastLook";

    /// <summary>Whether the row says that this send has it, and nothing came between.</summary>
    public static bool MayGo(Lead lead, LeadCode leadCode, string run, Configuration settings) =>
        lead.Matches.Any(m => IsOfRun(m, leadCode, run)) && Against(lead, settings) is null;

    /// <summary>The row without that place; the very same where it knows of none.</summary>
    public static Lead Of(Lead lead, LeadCode leadCode, string run, Configuration settings, DateTimeOffset now) =>
        Against(lead, settings) is { } reason && lead.Matches.Any(m => IsOfRun(m, leadCode, run))
            ? (
                lead with
                {
                    Matches =
                    [
                        .. lead.Matches.Select(m =>
                            IsOfRun(m, leadCode, run)
                                ? new Match(leadCode, [reason], CampaignVersion: m.CampaignVersion, TriedAt: now)
                                : m
                        ),
                    ],
                }
            ).With(new HistoryEntry(now, By, $"not sent to {leadCode}: {reason.Code}"))
            : lead;

    private static Reason? Against(Lead lead, Configuration settings) =>
        lead.IsStopped || lead.IsErased ? new Reason(ReasonCode.Stopped)
        : settings.IsNotToBeContacted(lead.Data!) ? new Reason(ReasonCode.DoNotContact)
        : null;

    // One that waits for its send day names no run before it goes.
    private static bool IsOfRun(Match match, LeadCode leadCode, string run) =>
        match.LeadCode == leadCode
        && (
            match.Delivery == DeliveryState.Scheduled
                ? match.Run is null || match.Run == run
                : match.Delivery is not null && match.Run == run
        );
}
