namespace LeadFunctions.Foundation.Leads;

/// <summary>All reasons, by the state that they lead to. Their advice is in <see cref="Advice"/>.</summary>
internal enum ReasonCode
{
    // Unusable: the row cannot be a lead.
    RequiredFieldMissing,
    InvalidEmail,
    DisposableEmail,
    PlaceholderName,
    CountryNotRecognised,
    CompanySizeNotRecognised,
    CategoryNotKnown,
    LeadCodeNotKnown,
    LeadDateNotRecognised,
    LeadDateInFuture,
    LeadDateTooOld,
    FieldTooLong,
    RowCannotBeRead,
    ProcessingFailed,

    // Notes: the row is taken.
    PhoneLost,
    TextDamaged,

    // Omitted: sound, but not to be taken.
    Duplicate,
    Superseded,
    AlreadyTaken,
    DoNotContact,

    // A campaign does not take the lead, in the order in which they are given.
    CampaignInactive,
    AffiliateNotAllowed,
    CategoryNotOpen,
    WrongCategory,
    GeoMismatch,
    CompanySizeMismatch,
    IndustryMismatch,
    CompanySizeAmbiguous,
    TitleSuppressed,
    TitleNotOnList,
    CompanySuppressed,
    NotOnApprovedList,
    SmarterAnswersMissing,
    QuestionNotAssigned,
    SmarterAnswerInvalid,
    EvidenceMissing,
    TooOld,
    SentRecently,
    AlreadySent,
    CapReached,
    TakenExclusively,
    DeniedElsewhere,
    NoCampaign,
    NotTaken,
    Stopped,

    // A campaign took the lead, and its webhook did not.
    DeliveryFailed,
}
