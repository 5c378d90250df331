using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

internal sealed class FindConfigurationTrigger(FindConfiguration finder)
{
    /// <summary>Every ten minutes: events get lost, and a version that nobody applied is not told to anybody.</summary>
    [Function("FindConfiguration")]
    public Task FindAsync([TimerTrigger("40 */10 * * * *")] TimerInfo timer, CancellationToken ct) =>
        finder.HandleAsync(ct);
}
