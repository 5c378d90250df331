using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.CheckingDeliveryForms;

internal sealed class DeliveryFormCheckTrigger(CheckDeliveryForms handler)
{
    /// <summary>Every quarter of an hour: seven in the morning comes at another time in every time zone, and after an
    /// outage late.</summary>
    [Function("DeliveryFormCheck")]
    public Task RunAsync([TimerTrigger("45 */15 * * * *")] TimerInfo timer, CancellationToken ct) =>
        handler.HandleAsync(ct);
}
