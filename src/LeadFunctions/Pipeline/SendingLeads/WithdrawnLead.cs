using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>What keeps a lead that has its place from being sent.</summary>
internal static class WithdrawnLead
{
    private const string By = "LastLook";

    /// <summary>Whether the row says that this send has it, and nothing came between.</summary>
    public static bool MayGo(Lead lead, Campaign campaign, RunName run, Configuration settings, DateTimeOffset now) =>
        lead.Matches.Any(m => m.LeadCode == campaign.LeadCode && LeadLifecycle.IsIn(m, run))
        && Against(lead, campaign, settings, now) is null;

    /// <summary>The row without that place; the very same where it knows of none.</summary>
    public static Lead Of(Lead lead, Campaign campaign, RunName run, Configuration settings, DateTimeOffset now) =>
        Against(lead, campaign, settings, now) is { } reason
            ? LeadLifecycle.Withdrawn(
                lead,
                campaign.LeadCode,
                run,
                reason,
                new HistoryEntry(now, By, $"not sent to {campaign.LeadCode}: {reason.Code}")
            )
            : lead;

    /// <summary>Whether nobody is to get the lead any more, however far it is.</summary>
    public static bool IsForGood(Lead lead, Configuration settings) => AgainstAny(lead, settings) is not null;

    private static Reason? AgainstAny(Lead lead, Configuration settings) =>
        lead.IsStopped || lead.IsErased ? new Reason(ReasonCode.Stopped)
        : settings.IsNotToBeContacted(lead.Data!) ? new Reason(ReasonCode.DoNotContact)
        : null;

    private static Reason? Against(Lead lead, Campaign campaign, Configuration settings, DateTimeOffset now) =>
        AgainstAny(lead, settings) is { } reason ? reason
        // Whoever sends it through has seen how old it is, and what others say of it.
        : lead.Through.Contains(campaign.LeadCode) ? null
        : lead.IsDenied ? new Reason(ReasonCode.DeniedElsewhere)
        : AgeRule.Against(campaign, lead.Data!, lead.Id.Batch.UploadedAt, now);
}
