using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Facts;

/// <summary>One lead that converted on the site by itself, without name and address.</summary>
internal sealed record OrganicFact
{
    public required DateOnly Date { get; init; }

    /// <summary>Keyed; null where the file has no address, and once the retention period is over.</summary>
    public string? Person { get; init; }

    /// <summary>As normalised; null once the retention period is over.</summary>
    public string? Title { get; init; }

    public TitleKey? TitleKey { get; init; }

    public string? Country { get; init; }

    public string? State { get; init; }

    public string? Size { get; init; }

    public int? Employees { get; init; }

    public string? Industry { get; init; }

    public string? Category { get; init; }

    /// <summary>What stays after the retention period.</summary>
    public OrganicFact Bare() => this with { Person = null, Title = null };
}
