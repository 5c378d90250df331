using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Targeting.Nurturing;

internal sealed class WriteNurtureListTrigger(KeepNurtureList daily, WriteNurtureList weekly)
{
    /// <summary>Every hour, behind the facts: the ledger lets one run a day look who joins and one a week write the
    /// list, and what an outage missed is done late.</summary>
    [Function("WriteNurtureList")]
    public async Task RunAsync([TimerTrigger("25 58 * * * *")] TimerInfo timer, CancellationToken ct)
    {
        await daily.HandleAsync(ct);
        await weekly.HandleAsync(ct);
    }
}
