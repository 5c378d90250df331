namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What a filter does to leads that it does not fit.</summary>
internal enum Strictness
{
    /// <summary>The campaign refuses them.</summary>
    Strict,

    /// <summary>The campaign takes them with a lower score, after those that fit.</summary>
    Preferred,
}
