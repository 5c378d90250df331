namespace LeadFunctions.Foundation.Places;

/// <summary>A change of a standing.</summary>
internal sealed record StandingChange(DateTimeOffset At, StandingState From, StandingState To)
{
    /// <summary>What it was decided by; null where ops decided.</summary>
    public StandingNumbers? Numbers { get; init; }

    public string? By { get; init; }

    public string? Why { get; init; }

    /// <summary>Until when ops hold it.</summary>
    public DateTimeOffset? Until { get; init; }
}
