namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What a campaign may require of a lead, so that its customer can show where it comes from.</summary>
internal enum Evidence
{
    /// <summary>The words that the person agreed to.</summary>
    ConsentText,

    /// <summary>When the person agreed.</summary>
    ConsentTime,

    /// <summary>What the person downloaded or saw.</summary>
    Asset,

    LeadDate,

    /// <summary>The publisher, list or channel that the affiliate had it from.</summary>
    SubSource,
}
