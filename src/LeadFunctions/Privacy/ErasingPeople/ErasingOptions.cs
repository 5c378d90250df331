namespace LeadFunctions.Privacy.ErasingPeople;

/// <summary>How erasures are carried out.</summary>
internal sealed record ErasingOptions
{
    /// <summary>How long one run looks through files, well below the ten minutes that a function has: whoever uploads
    /// hostile files makes an erasure take more runs, and never keeps it from its end.</summary>
    public TimeSpan SearchFor { get; init; } = TimeSpan.FromMinutes(3);
}
