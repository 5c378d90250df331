namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What becomes of an affiliate that keeps breaching a standard.</summary>
internal enum StandardConsequence
{
    /// <summary>Its files are kept and not processed.</summary>
    Pause,

    /// <summary>Its caps are lowered in the campaigns that the standard is about.</summary>
    LowerCap,
}
