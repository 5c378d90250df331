namespace LeadFunctions.Foundation.Campaigns;

/// <summary>A cost per lead from a volume on.</summary>
internal sealed record CplTier
{
    /// <summary>The first delivery of the month to the campaign that it is for, from 2.</summary>
    public required int From { get; init; }

    public required decimal Cpl { get; init; }
}
