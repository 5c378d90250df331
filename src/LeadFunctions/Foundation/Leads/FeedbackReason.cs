namespace LeadFunctions.Foundation.Leads;

/// <summary>Why a customer is not content with a lead: the first six are defects of the lead, the others are
/// disappointments.</summary>
internal enum FeedbackReason
{
    WrongContactData,
    LeftCompany,
    Duplicate,
    OutsideFilters,
    DeniesInterest,
    NoConsent,
    NoNeed,
    NoBudget,
    NoAuthority,
    NotNow,
    UsesCompetitor,
    Unreachable,
}
