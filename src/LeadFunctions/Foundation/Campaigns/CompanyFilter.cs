namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Companies by domain and by name, written here or in lists of <c>config/lists</c>.</summary>
internal sealed record CompanyFilter
{
    /// <summary>Names of lists.</summary>
    public IReadOnlyList<string> Lists { get; init; } = [];

    public IReadOnlyList<string> Domains { get; init; } = [];

    public IReadOnlyList<string> Companies { get; init; } = [];

    /// <summary>Strict where it is not said, with a warning.</summary>
    public Strictness? Filter { get; init; }

    public bool NamesNone() => Lists.Count + Domains.Count + Companies.Count == 0;
}
