using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Demo;

/// <summary>What became of one dropped file, counted from its stored rows.</summary>
/// <param name="Batch">Null where the file lies in the folder of no known affiliate.</param>
internal sealed record BatchOutcome(DemoFile File, Batch? Batch, IReadOnlyDictionary<LeadStatus, int> Statuses)
{
    public int Rows => Batch?.Rows ?? 0;

    public int Accounted => Statuses.Values.Sum();

    public int this[LeadStatus status] => Statuses.GetValueOrDefault(status);

    /// <summary>Every row has its outcome, and the batch and its receipt count the same.</summary>
    public bool IsAccounted =>
        Accounted == Rows && (Batch is null || Statuses.All(s => Batch.Counts.GetValueOrDefault(s.Key) == s.Value));
}
