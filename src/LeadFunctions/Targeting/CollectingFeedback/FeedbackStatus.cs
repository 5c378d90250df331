namespace LeadFunctions.Targeting.CollectingFeedback;

/// <summary>What came of a row of feedback.</summary>
internal enum FeedbackStatus
{
    Taken,

    /// <summary>The same was said before.</summary>
    TakenBefore,

    /// <summary>Something later was said of the same lead, and stands.</summary>
    Overtaken,

    /// <summary>All its cells are empty.</summary>
    NothingSaid,

    UnknownLead,
    NeverDelivered,
    NotDeliveredYet,
    OtherCampaign,
    LeadAndAddressDiffer,
    Erased,
    NotRecognised,
    RowNotRead,
}
