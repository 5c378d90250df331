using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.PacingCampaigns;

internal sealed class CampaignPacingTrigger(WatchPacing handler)
{
    /// <summary>Every hour, after the day has begun in each time zone.</summary>
    [Function("CampaignPacing")]
    public Task RunAsync([TimerTrigger("0 20 * * * *")] TimerInfo timer, CancellationToken ct) =>
        handler.HandleAsync(ct);
}
