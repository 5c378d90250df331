namespace LeadFunctions.Foundation.Campaigns;

/// <summary>How a campaign fills.</summary>
internal enum Pacing
{
    /// <summary>First come, first served.</summary>
    None,

    /// <summary>The total spread evenly over the days from its first to its last.</summary>
    Even,
}
