namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>How a number of a week compares with another.</summary>
internal enum ScoreVerdict
{
    /// <summary>Better, beyond chance; of a target: met.</summary>
    Better,

    /// <summary>Worse, beyond chance; of a target: missed.</summary>
    Worse,

    /// <summary>Chance alone can make as much of a difference.</summary>
    NotClear,
}
