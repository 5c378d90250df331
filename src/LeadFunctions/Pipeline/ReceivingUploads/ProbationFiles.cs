using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.ReceivingUploads;

/// <summary>Which file of an affiliate on probation is taken next: the oldest that was kept, one after the other and
/// whole, until there are enough rows to judge by.</summary>
internal static class ProbationFiles
{
    /// <param name="probations">When each began, and whether it is judged by deliveries.</param>
    /// <returns>Null where enough was taken, or one is still being worked on.</returns>
    public static Upload? Next(
        IEnumerable<Upload> files,
        IReadOnlyList<Batch> batches,
        IReadOnlyList<(DateTimeOffset Since, bool IsOfDeliveries)> probations
    )
    {
        var taken = batches.Where(b => probations.Any(p => b.OpenedAt >= p.Since)).ToList();
        if (
            taken.Any(IsAtWork)
            || probations.All(p => HasEnough(taken.Where(b => b.OpenedAt >= p.Since), p.IsOfDeliveries))
        )
            return null;
        var begun = batches.Select(b => b.Upload).ToHashSet();
        return files
            .Where(f => !begun.Contains(f.Batch))
            .OrderBy(f => f.WrittenAt)
            .ThenBy(f => f.Path, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static bool IsAtWork(Batch batch) => batch.State is not (BatchState.Completed or BatchState.Rejected);

    private static bool HasEnough(IEnumerable<Batch> taken, bool isOfDeliveries) =>
        taken.Sum(b => isOfDeliveries ? Delivered(b) : Judged(b)) >= Standing.Enough;

    // Probation is judged by usable and unusable rows: repeats count neither way.
    private static int Judged(Batch batch) => batch.Counts.Where(c => c.Key != LeadStatus.Omitted).Sum(c => c.Value);

    private static int Delivered(Batch batch) =>
        batch
            .Counts.Where(c =>
                c.Key is LeadStatus.Scheduled or LeadStatus.Sent or LeadStatus.Returned or LeadStatus.Final
            )
            .Sum(c => c.Value);
}
