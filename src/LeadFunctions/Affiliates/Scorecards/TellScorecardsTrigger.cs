using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Affiliates.Scorecards;

internal sealed class TellScorecardsTrigger(TellScorecards handler)
{
    /// <summary>Every hour, so that an outage costs an hour: the ledger lets one run a week do something.</summary>
    [Function("Scorecards")]
    public Task TellAsync([TimerTrigger("40 10 * * * *")] TimerInfo timer, CancellationToken ct) =>
        handler.HandleAsync(ct);
}
