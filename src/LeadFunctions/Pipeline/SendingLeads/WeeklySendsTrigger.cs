using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Pipeline.SendingLeads;

internal sealed class WeeklySendsTrigger(WeeklySends starter, SendWeekly handler)
{
    /// <summary>Every five minutes: send times are set to the minute, in many time zones.</summary>
    [Function("WeeklySends")]
    public Task StartAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken ct) =>
        starter.HandleAsync(ct);

    [Function("SendWeekly")]
    public Task RunAsync(
        [QueueTrigger(Queues.WeeklySends, Connection = "LeadStorage")] string message,
        CancellationToken ct
    ) => handler.HandleAsync(QueueMessageText.Read<CollectedSend>(message), ct);
}
