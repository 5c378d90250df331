using System.Globalization;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.BackingUp;

/// <summary>How old the last whole backup is.</summary>
/// <param name="Last">The day that names it; null where there is none.</param>
/// <param name="Age">Since it was begun; where there is none, since one was begun for the first time.</param>
internal sealed record BackupAge(DateOnly? Last, TimeSpan Age)
{
    /// <summary>An alert rule of the templates has the same.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromDays(2);

    public bool IsOld => Age > Most;

    /// <param name="runs">The runs of <see cref="Jobs.Backup"/>.</param>
    /// <returns>Null before the first.</returns>
    public static BackupAge? Of(IReadOnlyCollection<Run> runs, DateTimeOffset now) =>
        runs.Where(r => r.State == RunState.Done).MaxBy(r => r.StartedAt) is { } last
            ? new(DateOnly.ParseExact(last.Period, "yyyy-MM-dd", CultureInfo.InvariantCulture), now - last.StartedAt)
        : runs.MinBy(r => r.StartedAt) is { } first ? new(null, now - first.StartedAt)
        : null;
}
