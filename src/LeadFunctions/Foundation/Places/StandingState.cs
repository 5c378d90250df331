namespace LeadFunctions.Foundation.Places;

/// <summary>How an affiliate stands with a standard.</summary>
internal enum StandingState
{
    /// <summary>Within it, or with too few rows to say.</summary>
    Healthy,

    /// <summary>In breach, and told so: it has time to get better.</summary>
    Warned,

    /// <summary>Still in breach after that: its files are kept, or its caps are lowered.</summary>
    Paused,

    /// <summary>Some of its rows are taken, to see whether they are better.</summary>
    Probation,
}
