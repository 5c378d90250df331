namespace LeadFunctions.Foundation.Places;

/// <summary>Why nurturing a person ends.</summary>
internal enum NurtureEnd
{
    /// <summary>A lead of the person was sent to a customer.</summary>
    Sent,

    /// <summary>The person does not want to be contacted.</summary>
    OptedOut,

    /// <summary>The mailbox is not there any more.</summary>
    Bounced,

    /// <summary>A customer who was sent a lead of the person says that it is none for anybody.</summary>
    Denied,

    TwelveMonths,

    /// <summary>The period is over for which consent is taken to hold: <c>nurtureDays</c>.</summary>
    ConsentPeriod,

    /// <summary>There is no evidence of consent, and the personal data of the lead is kept no longer.</summary>
    Retention,
}
