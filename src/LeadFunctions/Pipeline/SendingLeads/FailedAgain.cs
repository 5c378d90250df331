using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>What asking to send it again makes of a lead whose delivery failed.</summary>
internal static class FailedAgain
{
    /// <summary>Not what was stopped or corrected by a later upload meanwhile.</summary>
    public static bool MayGo(Lead lead, LeadCode leadCode, string run) =>
        lead is { Intake: Intake.Usable, IsStopped: false } && lead.Matches.Any(m => IsFailed(m, leadCode, run));

    /// <summary>Whether the row says that it is on its way again.</summary>
    public static bool Goes(Lead lead, LeadCode leadCode, string next) =>
        lead is { IsStopped: false, IsErased: false }
        && lead.Matches.Any(m => m.LeadCode == leadCode && m.Run == next && m.Delivery == DeliveryState.Sending);

    /// <summary>The lead on its way again; the very same lead where it is not this run's to say.</summary>
    public static Lead Sending(Lead lead, LeadCode leadCode, string run, string next, AskedAgain asked) =>
        Change(
            lead,
            leadCode,
            run,
            asked,
            match => match with { Delivery = DeliveryState.Sending, Run = next, Reasons = [] },
            $"sends it to {leadCode} again"
        );

    /// <summary>The lead without a place, and why; the very same lead where it is not this run's to say.</summary>
    public static Lead Refused(
        Lead lead,
        LeadCode leadCode,
        string run,
        IReadOnlyList<Reason> reasons,
        AskedAgain asked
    ) =>
        Change(
            lead,
            leadCode,
            run,
            asked,
            match => new Match(leadCode, reasons, CampaignVersion: match.CampaignVersion, TriedAt: asked.At),
            $"wants it sent to {leadCode} again, which does not take it now"
        );

    private static Lead Change(
        Lead lead,
        LeadCode leadCode,
        string run,
        AskedAgain asked,
        Func<Match, Match> change,
        string what
    ) =>
        lead.Matches.Any(m => IsFailed(m, leadCode, run))
            ? (lead with { Matches = [.. lead.Matches.Select(m => IsFailed(m, leadCode, run) ? change(m) : m)] }).With(
                new HistoryEntry(asked.At, asked.By, $"{what}: {asked.Why}")
            )
            : lead;

    private static bool IsFailed(Match match, LeadCode leadCode, string run) =>
        match.LeadCode == leadCode && match.Run == run && match.Delivery == DeliveryState.Failed;
}
