using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Targeting.PreparingScores;

internal sealed class PrepareScoresTrigger(PrepareScores handler)
{
    /// <summary>Every hour, behind the facts: the ledger lets one run a day do something, and after an outage the
    /// next.</summary>
    [Function("PrepareScores")]
    public Task RunAsync([TimerTrigger("40 50 * * * *")] TimerInfo timer, CancellationToken ct) =>
        handler.HandleAsync(ct);
}
