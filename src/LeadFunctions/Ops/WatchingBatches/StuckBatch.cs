using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.WatchingBatches;

/// <summary>A chunk that is not through, and the last step that it has done.</summary>
internal sealed record ChunkAt(int Chunk, ChunkStep Done);

/// <summary>What is missing of a batch that is not finished, and what is to be done about it now.</summary>
/// <param name="Chunks">Those that are not through.</param>
/// <param name="Repair">Numbers the repair that is due, from 0; null while something still moves.</param>
/// <param name="Alert">Begins the 24 hours for which ops must be told once, counted from when the batch was found, so
/// that midnight brings no second mail; null where they need not know.</param>
internal sealed record StuckBatch(IReadOnlyList<ChunkAt> Chunks, int? Repair, DateTimeOffset? Alert)
{
    private static readonly TimeSpan BetweenAlerts = TimeSpan.FromDays(1);

    /// <summary>How long a batch may stand still before its missing steps are queued again, and a repair has to
    /// help.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>From one repair to the next: a step may wait behind many others, and more messages make it no
    /// faster.</summary>
    public static readonly TimeSpan BetweenRepairs = TimeSpan.FromMinutes(15);

    /// <summary>How many repairs in vain end a batch: a day of them. Those of an outage are none.</summary>
    public const int MostRepairs = 96;

    /// <summary>From upload. Section 7 of the specification.</summary>
    public static readonly TimeSpan AlertAfter = TimeSpan.FromMinutes(30);

    public static bool IsSuspect(Batch batch, DateTimeOffset now) =>
        IsUnfinished(batch) && (IsOverdue(batch, now) || StandsStill(batch, now));

    /// <param name="open">The chunks of <see cref="Batch.OpenChunks"/>.</param>
    /// <param name="foundAt">When the batch was first seen as suspect: after an outage a repair comes before any
    /// alert.</param>
    public static StuckBatch Decide(
        Batch batch,
        IReadOnlyList<ChunkAt> open,
        DateTimeOffset foundAt,
        DateTimeOffset now
    ) =>
        new(
            open,
            StandsStill(batch, now) ? (int)((now - foundAt) / BetweenRepairs) : null,
            IsOverdue(batch, now) && now - foundAt >= Patience ? LastAlert(foundAt, now) : null
        );

    private static DateTimeOffset LastAlert(DateTimeOffset foundAt, DateTimeOffset now) =>
        foundAt + Math.Floor((now - foundAt) / BetweenAlerts) * BetweenAlerts;

    private static bool IsUnfinished(Batch batch) => batch.State is BatchState.Receiving or BatchState.Received;

    private static bool IsOverdue(Batch batch, DateTimeOffset now) => now - batch.Id.UploadedAt >= AlertAfter;

    private static bool StandsStill(Batch batch, DateTimeOffset now) =>
        now - (batch.TouchedAt ?? batch.Id.UploadedAt) >= Patience;
}
