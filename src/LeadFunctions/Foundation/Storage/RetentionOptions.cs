namespace LeadFunctions.Foundation.Storage;

/// <summary>Settings of removing old data.</summary>
/// <param name="Days">Setting <c>RetentionDays</c>: so many days after its upload the personal data of a row
/// goes.</param>
internal sealed record RetentionOptions(int Days)
{
    /// <summary>What looks back over 13 full weeks needs it.</summary>
    public const int Default = 100;

    /// <summary>Longer than the return window.</summary>
    public const int MinDays = 31;

    public const int MaxDays = 3650;

    /// <summary>Chunks that one run looks at, so that it ends within a few minutes of the ten that a function
    /// has.</summary>
    public int ChunksASlice { get; init; } = 200;
}
