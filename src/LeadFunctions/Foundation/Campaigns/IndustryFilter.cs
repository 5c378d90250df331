namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Industries by name, without regard to case, spaces and punctuation; all where it names none.</summary>
internal sealed record IndustryFilter
{
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Strict where it is not said, with a warning.</summary>
    public Strictness? Filter { get; init; }
}
