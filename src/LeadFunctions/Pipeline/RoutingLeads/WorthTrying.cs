using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>Which waiting leads are tried again where no rule changed: a day, or the time that went by, helps some of
/// them only (spec 9.5).</summary>
internal static class WorthTrying
{
    // Nights in which the row of one that became too old is told so.
    private const int LastNights = 7;

    // What a row and the rules of a campaign are against each other, on any day and with any room.
    private static readonly HashSet<ReasonCode> OfRules =
    [
        ReasonCode.WrongCategory,
        ReasonCode.GeoMismatch,
        ReasonCode.CompanySizeMismatch,
        ReasonCode.CompanySizeAmbiguous,
        ReasonCode.IndustryMismatch,
        ReasonCode.TitleSuppressed,
        ReasonCode.TitleNotOnList,
        ReasonCode.CompanySuppressed,
        ReasonCode.NotOnApprovedList,
        ReasonCode.QuestionNotAssigned,
        ReasonCode.SmarterAnswersMissing,
        ReasonCode.SmarterAnswerInvalid,
        ReasonCode.EvidenceMissing,
        ReasonCode.TooOld,
    ];

    // What may be otherwise on another day.
    private static readonly HashSet<ReasonCode> OfTime =
    [
        ReasonCode.CampaignInactive,
        ReasonCode.CapReached,
        ReasonCode.SentRecently,
    ];

    /// <param name="isOpen">Whether a campaign runs today and may have a place for this lead.</param>
    public static bool Is(WaitingLead lead, WaitingToRoute asked, DateOnly today, Func<LeadCode, bool> isOpen) =>
        asked switch
        {
            { IsNewDay: true } => !IsOver(lead, today) && !IsAsItWas(lead, isOpen),
            { Night: not null } => !IsOver(lead, today),
            _ => true,
        };

    // No campaign may have it any more: see RecyclingLimits, which one that another campaign has is not held to.
    private static bool IsOver(WaitingLead lead, DateOnly today) =>
        !lead.IsTaken
        && lead.Reasons?.Contains(ReasonCode.SmarterAnswerInvalid) != true
        && today.DayNumber - lead.Lead.Batch.UploadedAt.UtcDay.DayNumber > RecyclingLimits.MostDaysOld + LastNights;

    // Rules and campaigns keep it, and none of those is open that may take it in time.
    private static bool IsAsItWas(WaitingLead lead, Func<LeadCode, bool> isOpen) =>
        lead.Reasons is { Count: > 0 } known
        && known.Where(code => !OfRules.Contains(code)).ToList() is var others
        && (
            others.Count == 0 || (others.All(OfTime.Contains) && lead.InTime is { } campaigns && !campaigns.Any(isOpen))
        );
}
