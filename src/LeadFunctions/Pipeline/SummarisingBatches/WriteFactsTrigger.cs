using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Pipeline.SummarisingBatches;

internal sealed class WriteFactsTrigger(WriteFacts handler)
{
    /// <summary>Once an hour: a batch that changes all the time is not written all the time.</summary>
    [Function("WriteFacts")]
    public Task RunAsync([TimerTrigger("25 45 * * * *")] TimerInfo timer, CancellationToken ct) =>
        handler.HandleAsync(ct);
}
