using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>What keeps a lead that has its place from being sent.</summary>
internal static class WithdrawnLead
{
    private const string By = "LastLook";

    /// <summary>Whether the row says that this send has it, and nothing came between.</summary>
    public static bool MayGo(Lead lead, LeadCode leadCode, RunName run, Configuration settings) =>
        lead.Matches.Any(m => m.LeadCode == leadCode && LeadLifecycle.IsIn(m, run)) && Against(lead, settings) is null;

    /// <summary>The row without that place; the very same where it knows of none.</summary>
    public static Lead Of(Lead lead, LeadCode leadCode, RunName run, Configuration settings, DateTimeOffset now) =>
        Against(lead, settings) is { } reason
            ? LeadLifecycle.Withdrawn(
                lead,
                leadCode,
                run,
                reason,
                new HistoryEntry(now, By, $"not sent to {leadCode}: {reason.Code}")
            )
            : lead;

    private static Reason? Against(Lead lead, Configuration settings) =>
        lead.IsStopped || lead.IsErased ? new Reason(ReasonCode.Stopped)
        : settings.IsNotToBeContacted(lead.Data!) ? new Reason(ReasonCode.DoNotContact)
        : null;
}
