using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>A question of its own that a campaign asks each lead.</summary>
internal sealed record SmarterQuestion
{
    /// <summary>The header of its column in uploads, such as <c>SQ1</c>.</summary>
    public required string Symbol { get; init; }

    public required string Text { get; init; }

    /// <summary>What may be answered, at least two.</summary>
    public required IReadOnlyList<string> Answers { get; init; }

    /// <summary>The categories that it is assigned to; all of the campaign's where it is empty.</summary>
    public IReadOnlyList<CategoryId> Categories { get; init; } = [];
}
