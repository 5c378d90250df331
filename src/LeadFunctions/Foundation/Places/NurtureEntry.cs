using Azure;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Places;

/// <summary>All that is kept of a person for the nurture list: one entry, however many leads it is.</summary>
internal sealed record NurtureEntry(PersonId Person)
{
    /// <summary>What came back of the last 90 days, the freshest first.</summary>
    public IReadOnlyList<Engagement> Engagements { get; init; } = [];

    /// <summary>Null for one of whom only engagement is known.</summary>
    public NurtureStay? Stay { get; init; }

    /// <summary>The version that was read; null for one that is not stored.</summary>
    public ETag? Version { get; init; }

    /// <summary>Whether the list has it now.</summary>
    public bool IsOnList => Stay is { EndedAt: null };

    /// <summary>Days on which the person did something, the freshest first.</summary>
    public IReadOnlyList<DateOnly> Touches =>
        [.. Engagements.Where(e => e.Kind.IsTouch()).Select(e => e.Day).Distinct().OrderDescending()];

    /// <summary>Whether there is nothing to keep.</summary>
    public bool IsEmpty => Stay is null && Engagements.Count == 0;
}
