namespace LeadFunctions.Foundation.Places;

/// <summary>Why a person is on the nurture list.</summary>
internal enum NurtureCause
{
    /// <summary>A usable lead stayed unsent for 30 days.</summary>
    Unsent,

    /// <summary>The customer that was sent the lead says: not now.</summary>
    NotNow,
}
