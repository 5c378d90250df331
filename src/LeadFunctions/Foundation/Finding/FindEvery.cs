namespace LeadFunctions.Foundation.Finding;

/// <summary>How often a finder looks.</summary>
internal enum FindEvery
{
    /// <summary>For what somebody waits for.</summary>
    HalfMinute,

    /// <summary>For what is rarely lost, or may be late.</summary>
    FiveMinutes,
}
