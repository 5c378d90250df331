namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>What a row may do about a claim that it met.</summary>
internal enum IdentityVerdict
{
    /// <summary>The claim is the row's own, of an earlier try.</summary>
    Own,

    /// <summary>The row says nothing new: omitted.</summary>
    Duplicate,

    /// <summary>The row says something new, but the claim's owner was accepted already: omitted.</summary>
    TooLate,

    /// <summary>A newer version of the row was there before it: omitted.</summary>
    Superseded,

    /// <summary>The row takes the claim over from one that went nowhere yet; that one is omitted first.</summary>
    Supersedes,

    /// <summary>The claim is older than the duplicate period: the row takes it over, the older stays what it
    /// is.</summary>
    Renews,
}
