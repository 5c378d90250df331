namespace LeadFunctions.Foundation.Leads;

/// <summary>What made a person known to us.</summary>
internal enum SourceKind
{
    Review,
    Content,
    Event,
    Search,
    Advertisement,
    Outbound,
    Referral,
    Partner,

    /// <summary>Where no rule says it.</summary>
    Unknown,
}
