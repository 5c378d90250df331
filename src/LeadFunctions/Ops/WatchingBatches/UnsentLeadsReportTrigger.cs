using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.WatchingBatches;

internal sealed class UnsentLeadsReportTrigger(ReportUnsentLeads handler)
{
    /// <summary>Every quarter of an hour: Monday at seven comes at another time in every time zone, and after an outage
    /// late.</summary>
    [Function("UnsentLeadsReport")]
    public Task RunAsync([TimerTrigger("15 */15 * * * *")] TimerInfo timer, CancellationToken ct) =>
        handler.HandleAsync(ct);
}
