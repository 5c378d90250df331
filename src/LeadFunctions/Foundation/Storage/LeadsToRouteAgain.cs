using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Asks to try leads of a chunk again.</summary>
/// <param name="For">What they wait for; all that wait where it is null.</param>
/// <param name="Rows">Where nothing is said of what they wait for, rows that ops ask for, waiting or not; else the
/// only ones of those that wait. Null where nobody asks for single ones.</param>
internal sealed record LeadsToRouteAgain(
    AffiliateName Affiliate,
    BatchId Batch,
    int Chunk,
    IReadOnlyList<string>? For = null,
    IReadOnlyList<int>? Rows = null
)
{
    public static LeadsToRouteAgain Of(
        ChunkId chunk,
        IReadOnlyList<string>? waitingFor = null,
        IReadOnlyList<int>? rows = null
    ) => new(chunk.Affiliate, chunk.Batch, chunk.Chunk, waitingFor, rows);

    public ChunkId ChunkId() => new(Affiliate, Batch, Chunk);
}
