using LeadFunctions.Foundation.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Foundation.Mailing;

/// <summary>One function per poison queue: no message ends where nobody looks.</summary>
internal sealed class ProcessingFailedTriggers(ProcessingFailed handler)
{
    private const string Storage = "LeadStorage";

    [Function("ReceiveUploadFailed")]
    public Task ReceiveAsync(
        [QueueTrigger(Queues.UploadsToReceive + Queues.PoisonSuffix, Connection = Storage)] string message,
        CancellationToken ct
    ) => handler.HandleAsync(Queues.UploadsToReceive, message, ct);

    [Function("RouteLeadsFailed")]
    public Task RouteAsync(
        [QueueTrigger(Queues.ChunksToRoute + Queues.PoisonSuffix, Connection = Storage)] string message,
        CancellationToken ct
    ) => handler.HandleAsync(Queues.ChunksToRoute, message, ct);

    [Function("RouteLeadsAgainFailed")]
    public Task RouteAgainAsync(
        [QueueTrigger(Queues.LeadsToRouteAgain + Queues.PoisonSuffix, Connection = Storage)] string message,
        CancellationToken ct
    ) => handler.HandleAsync(Queues.LeadsToRouteAgain, message, ct);

    [Function("RouteWaitingFailed")]
    public Task RouteWaitingAsync(
        [QueueTrigger(Queues.WaitingToRoute + Queues.PoisonSuffix, Connection = Storage)] string message,
        CancellationToken ct
    ) => handler.HandleAsync(Queues.WaitingToRoute, message, ct);

    [Function("CheckConfigurationFailed")]
    public Task ConfigurationAsync(
        [QueueTrigger(Queues.ConfigurationToCheck + Queues.PoisonSuffix, Connection = Storage)] string message,
        CancellationToken ct
    ) => handler.HandleAsync(Queues.ConfigurationToCheck, message, ct);

    [Function("FinishActFailed")]
    public Task FinishActAsync(
        [QueueTrigger(Queues.ActsToFinish + Queues.PoisonSuffix, Connection = Storage)] string message,
        CancellationToken ct
    ) => handler.HandleAsync(Queues.ActsToFinish, message, ct);

    [Function("DeliverLeadsFailed")]
    public Task DeliverAsync(
        [QueueTrigger(Queues.LeadsToDeliver + Queues.PoisonSuffix, Connection = Storage)] string message,
        CancellationToken ct
    ) => handler.HandleAsync(Queues.LeadsToDeliver, message, ct);

    [Function("SummariseBatchFailed")]
    public Task SummariseAsync(
        [QueueTrigger(Queues.BatchesToSummarise + Queues.PoisonSuffix, Connection = Storage)] string message,
        CancellationToken ct
    ) => handler.HandleAsync(Queues.BatchesToSummarise, message, ct);

    [Function("SendWeeklyFailed")]
    public Task SendWeeklyAsync(
        [QueueTrigger(Queues.WeeklySends + Queues.PoisonSuffix, Connection = Storage)] string message,
        CancellationToken ct
    ) => handler.HandleAsync(Queues.WeeklySends, message, ct);

    [Function("SendWebhookFailed")]
    public Task SendWebhookAsync(
        [QueueTrigger(Queues.Webhooks + Queues.PoisonSuffix, Connection = Storage)] string message,
        CancellationToken ct
    ) => handler.HandleAsync(Queues.Webhooks, message, ct);

    [Function("SendMailFailed")]
    public Task SendMailAsync(
        [QueueTrigger(Queues.Mails + Queues.PoisonSuffix, Connection = Storage)] string message
    ) => handler.MailFailedAsync(message);

    [Function("BlobFailed")]
    public Task BlobAsync(
        [QueueTrigger(Queues.PoisonBlobs, Connection = Storage)] string message,
        CancellationToken ct
    ) => handler.HandleAsync(Queues.PoisonBlobs, message, ct);
}
