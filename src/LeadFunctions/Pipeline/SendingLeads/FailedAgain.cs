using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>What asking to send it again makes of a lead whose delivery failed.</summary>
internal static class FailedAgain
{
    /// <summary>Not what was stopped or corrected by a later upload meanwhile.</summary>
    public static bool MayGo(Lead lead, LeadCode leadCode, RunName run) =>
        lead is { Intake: Intake.Usable, IsStopped: false } && IsIn(lead, leadCode, DeliveryState.Failed, run);

    /// <summary>Whether the row says that it is on its way again.</summary>
    public static bool Goes(Lead lead, LeadCode leadCode, RunName next) =>
        lead is { IsStopped: false, IsErased: false } && IsIn(lead, leadCode, DeliveryState.Sending, next);

    public static Lead Sending(Lead lead, LeadCode leadCode, RunName run, RunName next, AskedAgain asked) =>
        LeadLifecycle.SendingAgain(lead, leadCode, run, next, Entry(asked, $"sends it to {leadCode} again"));

    public static Lead Refused(
        Lead lead,
        LeadCode leadCode,
        RunName run,
        IReadOnlyList<Reason> reasons,
        AskedAgain asked
    ) =>
        LeadLifecycle.Refused(
            lead,
            leadCode,
            run,
            reasons,
            Entry(asked, $"wants it sent to {leadCode} again, which does not take it now")
        );

    private static HistoryEntry Entry(AskedAgain asked, string what) => new(asked.At, asked.By, $"{what}: {asked.Why}");

    private static bool IsIn(Lead lead, LeadCode leadCode, DeliveryState state, RunName run) =>
        lead.Matches.Any(m => m.LeadCode == leadCode && LeadLifecycle.IsOf(m, state, run));
}
