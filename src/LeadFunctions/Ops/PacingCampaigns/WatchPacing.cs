using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.PacingCampaigns;

/// <summary>Tells ops of campaigns that are filled, paused, about to end or behind their pace. Safe to run twice, and
/// to cut anywhere: the ledger has a row for each spell of a state, which names the mail and is closed once the mail is
/// asked for.</summary>
internal sealed class WatchPacing(
    RunStore runs,
    DeliveryStore deliveries,
    CampaignCountStore counts,
    Mailbox mails,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    /// <exception cref="AggregateException">Some campaigns could not be looked at; all others were.</exception>
    public async Task HandleAsync(CancellationToken ct)
    {
        var failures = new Failures();
        foreach (var campaign in (await configuration.GetAsync(ct)).Campaigns.Values)
            await failures.CatchAsync($"Campaign {campaign.LeadCode}", () => WatchAsync(campaign, ct), ct);
        failures.ThrowIfAny();
    }

    private async Task WatchAsync(Campaign campaign, CancellationToken ct)
    {
        var pace = CampaignPace.Of(campaign, await deliveries.RoomAsync(campaign.LeadCode, ct), clock.GetUtcNow());
        var job = Jobs.Pacing(pace.Campaign.LeadCode);
        var ledger = await runs.OfAsync(job).ToListAsync(ct);
        foreach (var state in Enum.GetValues<PacingState>())
        {
            var last = PacingSpell.Last(state, ledger);
            if (pace.Is(state))
                await TellAsync(pace, state, PacingSpell.ToTell(state, last, pace.Now), job, ct);
            else if (last is { IsOver: false })
                await runs.StartAsync(job, last.Period + PeriodNames.SpellOver, pace.Now, ct);
        }
    }

    private async Task TellAsync(CampaignPace pace, PacingState state, int? number, string job, CancellationToken ct)
    {
        if (number is null)
            return;
        var spell = await runs.StartAsync(job, PacingSpell.PeriodOf(state, number.Value), pace.Now, ct);
        var counted = await counts.OfAsync(pace.Campaign.LeadCode, new UploadRange()).ToListAsync(ct);
        await mails.AskAsync(PacingMail.Compose(pace, state, spell, counted), ct);
        await runs.FinishAsync(spell, ct);
    }
}
