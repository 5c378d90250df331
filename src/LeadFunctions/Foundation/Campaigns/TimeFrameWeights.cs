namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Points by the time within which the lead wants to buy.</summary>
internal sealed record TimeFrameWeights
{
    public decimal Within3Months { get; init; } = 6;
    public decimal Within6Months { get; init; } = 4;
    public decimal Within12Months { get; init; } = 2;
    public int HalfLifeDays { get; init; } = 30;
}
