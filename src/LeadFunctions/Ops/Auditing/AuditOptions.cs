namespace LeadFunctions.Ops.Auditing;

/// <summary>How the audit looks.</summary>
internal sealed record AuditOptions
{
    /// <summary>What changed later than this is at work, and no record of it has to agree with another yet.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The most chunks that are looked at row by row in one audit. More than that differ only where much is
    /// lost, and the next audit goes on.</summary>
    public int ChunksInDetail { get; init; } = 200;

    /// <summary>After that a batch that is not through is told, beside what the sweep tells each day.</summary>
    public TimeSpan BatchEnds { get; init; } = TimeSpan.FromDays(1);
}
