using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.CollectingFeedback;

/// <summary>What came of a row of feedback, and what to do about it.</summary>
/// <param name="Lead">Set where it is known which lead is meant.</param>
internal sealed record FeedbackOutcome(FeedbackStatus Status, string Advice, LeadId? Lead = null)
{
    public bool IsRefused => Status > FeedbackStatus.NothingSaid;

    /// <summary>What mails and receipts say of it.</summary>
    public string Words =>
        Status switch
        {
            FeedbackStatus.Taken => "taken",
            FeedbackStatus.TakenBefore => "taken before",
            FeedbackStatus.Overtaken => "a later word stands",
            FeedbackStatus.NothingSaid => "nothing said yet",
            FeedbackStatus.UnknownLead => "no such lead",
            FeedbackStatus.NeverDelivered => "never delivered to this campaign",
            FeedbackStatus.NotDeliveredYet => "not delivered yet",
            FeedbackStatus.OtherCampaign => "delivered to another campaign",
            FeedbackStatus.LeadAndAddressDiffer => "lead id and address differ",
            FeedbackStatus.Erased => "the person is erased",
            FeedbackStatus.NotRecognised => "not recognised",
            _ => "row cannot be read",
        };

    public static FeedbackOutcome Of(FeedbackStatus status, LeadId? lead = null) =>
        new(status, AdviceFor(status), lead);

    /// <param name="before">What was said of the lead before the rows that came with it.</param>
    /// <param name="after">What stands behind them.</param>
    /// <param name="isAgain">Whether the same rows came before: what stands by the very word is theirs, and not that of
    /// a run that was cut.</param>
    public static FeedbackOutcome Of(
        LeadId lead,
        Feedback said,
        Feedback? before,
        Feedback after,
        bool isAgain = false
    ) =>
        !after.Has(said) ? Of(FeedbackStatus.Overtaken, lead)
        : before?.SaysAll(said) == true && (isAgain || !before.Has(said)) ? Of(FeedbackStatus.TakenBefore, lead)
        : Of(FeedbackStatus.Taken, lead);

    private static string AdviceFor(FeedbackStatus status) =>
        status switch
        {
            FeedbackStatus.Taken => "",
            FeedbackStatus.TakenBefore => "The same was said before: nothing changes.",
            FeedbackStatus.Overtaken =>
                "Something was said of the same lead with a later date, or without dates in a later row or file. That stands.",
            FeedbackStatus.NothingSaid => "Fill in on target, stage or reason when you know.",
            FeedbackStatus.UnknownLead => "Nobody knows such a lead: check the lead id or the address.",
            FeedbackStatus.NeverDelivered =>
                "The campaign was not sent this lead: check the lead id or the address, and the lead code.",
            FeedbackStatus.NotDeliveredYet => "The lead waits for its send. Say it again when it was delivered.",
            FeedbackStatus.OtherCampaign => "The lead went to another campaign: say it there, under that lead code.",
            FeedbackStatus.LeadAndAddressDiffer =>
                "The lead id and the address name different people: correct one of them, or leave it out.",
            FeedbackStatus.Erased => "The person is not to be kept: nothing more is noted.",
            FeedbackStatus.RowNotRead => "Correct the quotes of the row, and drop the file again.",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "has advice of its own"),
        };
}
