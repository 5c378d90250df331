using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Pipeline.ReceivingUploads;

internal sealed class SftpTrigger(BringFromSftp handler)
{
    [Function("BringFromSftp")]
    public Task RunAsync([TimerTrigger("10 */5 * * * *")] TimerInfo timer, CancellationToken ct) =>
        handler.HandleAsync(ct);
}
