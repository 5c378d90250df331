namespace LeadFunctions.Foundation.Places;

/// <summary>What a marketing tool says that a person did, or that became of a mail.</summary>
internal enum EngagementKind
{
    Delivered,

    /// <summary>Many mail programs open mails by themselves: it says nothing of the person.</summary>
    Opened,

    Clicked,
    Downloaded,
    Replied,

    /// <summary>The mailbox was full, or the like: it may be there tomorrow.</summary>
    BouncedSoftly,

    Bounced,
    OptedOut,
}
