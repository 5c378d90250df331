namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Points that halve after so many days.</summary>
internal sealed record AgingWeight(decimal Points, int HalfLifeDays);
