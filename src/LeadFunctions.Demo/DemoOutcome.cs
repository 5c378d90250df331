using LeadFunctions.Foundation.Leads;
using LeadFunctions.Ops.Auditing;

namespace LeadFunctions.Demo;

/// <summary>All that came of a run.</summary>
/// <param name="Reasons">Rows that a reason was given for, by reason.</param>
/// <param name="Faulty">The first rows that did not get through; filled for the user's own file only.</param>
/// <param name="Failures">Function runs that failed and were retried.</param>
internal sealed record DemoOutcome(
    IReadOnlyList<BatchOutcome> Batches,
    IReadOnlyList<CampaignOutcome> Campaigns,
    IReadOnlyDictionary<ReasonCode, int> Reasons,
    IReadOnlyList<Lead> Faulty,
    long Failures
)
{
    /// <summary>All that is stored, compared with itself at the end.</summary>
    public AuditView? Audit { get; init; }

    public int Rows => Batches.Sum(b => b.Rows);

    public int Accounted => Batches.Sum(b => b.Accounted);

    /// <summary>What is not as it should be, in plain words; none where all is well.</summary>
    /// <param name="rejected">Files that are expected to be rejected.</param>
    public IEnumerable<string> Problems(IReadOnlyList<DemoFile> rejected) =>
        Batches
            .Where(b => b.Batch is not null)
            .SelectMany(b => Problems(b, rejected.Contains(b.File) ? BatchState.Rejected : BatchState.Completed))
            .Concat((Audit?.Findings ?? []).Select(f => $"The audit found {f.What}: {f.Where}. {f.Found}."));

    private static IEnumerable<string> Problems(BatchOutcome outcome, BatchState expected)
    {
        if (outcome.Batch!.State != expected)
            yield return $"{outcome.File.Blob} is {outcome.Batch.State}, expected {expected}.";
        if (!outcome.IsAccounted)
            yield return $"{outcome.File.Blob} has {outcome.Rows:N0} rows, but {outcome.Accounted:N0} are accounted for.";
    }
}
