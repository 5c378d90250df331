using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Sees when every row of a batch has its outcome, and then asks for the receipt.</summary>
internal sealed class BatchProgress(BatchStore batches, MessageQueues queues)
{
    /// <summary>Counts a chunk as through. Safe to repeat.</summary>
    public async Task FinishChunkAsync(ChunkId chunk, CancellationToken ct)
    {
        var batch = await batches.UpdateAsync(chunk.Affiliate, chunk.Batch, b => b.WithFinished(chunk.Chunk), ct);
        await SummariseIfReadyAsync(batch, ct);
    }

    public async Task SummariseIfReadyAsync(Batch batch, CancellationToken ct)
    {
        if (batch.IsReadyToSummarise && batch.State != BatchState.Completed)
            await SummariseAsync(batch.Affiliate, batch.Id, ct);
    }

    /// <summary>Asks for the counts and the receipt anew, after rows changed.</summary>
    public Task SummariseAsync(AffiliateName affiliate, BatchId batch, CancellationToken ct) =>
        queues.SendAsync(Queues.BatchesToSummarise, new BatchToSummarise(affiliate, batch), ct);
}
