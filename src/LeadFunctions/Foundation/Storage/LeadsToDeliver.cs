using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Asks for the send of what one pass of routing found for immediate campaigns.</summary>
internal sealed record LeadsToDeliver(AffiliateName Affiliate, BatchId Batch, int Chunk, int Pass)
{
    public static LeadsToDeliver Of(ChunkId chunk, int pass) => new(chunk.Affiliate, chunk.Batch, chunk.Chunk, pass);

    public ChunkId ChunkId() => new(Affiliate, Batch, Chunk);
}
