using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Sees when every row of a batch has its outcome, and then asks for the receipt.</summary>
internal sealed class BatchProgress(BatchStore batches, MessageQueues queues)
{
    /// <summary>Counts a chunk as through. Safe to repeat.</summary>
    /// <param name="isNews">Whether rows changed just now, so that a batch which was summed up before is to be
    /// again.</param>
    public async Task FinishChunkAsync(ChunkId chunk, CancellationToken ct, bool isNews = false)
    {
        var batch = await batches.UpdateAsync(chunk.Affiliate, chunk.Batch, b => b.WithFinished(chunk.Chunk), ct);
        if (isNews && batch.State == BatchState.Completed)
            await SummariseAsync(chunk.Affiliate, chunk.Batch, ct);
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
