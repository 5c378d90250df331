namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Points for each further touch of the person.</summary>
internal sealed record TouchWeights
{
    public decimal Points { get; init; } = 2;

    /// <summary>So many count, the freshest.</summary>
    public int Most { get; init; } = 3;

    public int HalfLifeDays { get; init; } = 30;
}
