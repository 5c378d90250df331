using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Tracking;

/// <summary>A chunk that is to be looked through.</summary>
internal sealed record SearchStep(Batch Batch, int Chunk, int AfterRow)
{
    /// <summary>The last row that the chunk can have.</summary>
    public LeadId LastRow => new(Batch.Id, Math.Min((Chunk + 1) * Chunks.Rows, LeadId.MaxRow));

    /// <summary>The chunks of some batches in order.</summary>
    /// <param name="after">The row after which to begin.</param>
    public static IEnumerable<SearchStep> Of(IEnumerable<Batch> batches, LeadId? after) =>
        from batch in batches
        let row = batch.Id == after?.Batch ? after.Row : 0
        let first = row / Chunks.Rows
        from chunk in Enumerable.Range(first, Math.Max(0, Chunks.Of(batch.Rows) - first))
        select new SearchStep(batch, chunk, row);
}
