namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Points by the level of the title.</summary>
internal sealed record TitleWeights
{
    /// <summary>C level, owners and vice presidents.</summary>
    public decimal Executive { get; init; } = 12;

    /// <summary>Directors and heads.</summary>
    public decimal Director { get; init; } = 10;

    public decimal Manager { get; init; } = 8;
    public decimal Senior { get; init; } = 5;
    public decimal Other { get; init; } = 2;
}
