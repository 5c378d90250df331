namespace LeadFunctions.Foundation.Places;

/// <summary>What ops decide against the numbers, or before their time.</summary>
internal enum OverrideKind
{
    /// <summary>Is healthy until a moment, whatever the numbers say.</summary>
    HoldHealthy,

    /// <summary>Is paused until a moment, whatever the numbers say.</summary>
    HoldPaused,

    /// <summary>Probation begins now.</summary>
    BeginProbation,

    /// <summary>The numbers decide again, from the next look on.</summary>
    End,
}
