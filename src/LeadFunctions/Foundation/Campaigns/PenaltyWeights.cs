namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What is taken away.</summary>
internal sealed record PenaltyWeights
{
    public decimal FreeMail { get; init; } = 5;
    public decimal StudentOrIntern { get; init; } = 15;
    public decimal FlaggedBatch { get; init; } = 10;
}
