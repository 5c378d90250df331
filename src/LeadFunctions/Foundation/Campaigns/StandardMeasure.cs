namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What a standard counts of an affiliate's rows.</summary>
internal enum StandardMeasure
{
    /// <summary>Rows that cannot be leads, of those that can and cannot.</summary>
    Unusable,

    /// <summary>Deliveries that were returned, of those whose window is closed.</summary>
    Returned,

    /// <summary>Deliveries whose person denies the interest, of those whose window is closed.</summary>
    DeniedInterest,
}
