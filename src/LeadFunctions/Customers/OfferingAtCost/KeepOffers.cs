using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Customers.OfferingAtCost;

/// <summary>Ends decisions that were cut off, and once a day lets offers lapse that nobody decided on and writes the
/// reports anew. Safe to run twice and to be cut at any point.</summary>
internal sealed class KeepOffers(
    OfferStore offers,
    DeliveryStore deliveries,
    FollowOffers follow,
    WriteOffers reports,
    RunStore runs,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    /// <summary>How long an offer is open: nothing waits without end.</summary>
    public const int DaysOpen = 30;

    // How long a decision is left to its request.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var campaigns = (await configuration.GetAsync(ct)).Campaigns;
        foreach (
            var begun in await runs.OfAsync(Jobs.OfferDecisions)
                .Where(r => now - r.StartedAt >= Patience)
                .ToListAsync(ct)
        )
        {
            if (campaigns.GetValueOrDefault(LeadCode.Parse(begun.Period.Split('|')[0])) is { } campaign)
                await follow.HandleAsync(campaign, now, ct);
            await runs.ForgetAsync(begun, ct);
        }
        var run = await runs.StartAsync(Jobs.Offers, PeriodNames.Day(now.UtcDay), now, ct);
        if (run.State == RunState.Done)
            return;
        foreach (var room in (await deliveries.RoomsAsync(campaigns.Keys, ct)).Where(r => r.Offers.Made > 0))
            await KeepAsync(room.LeadCode, room.Offers, now, ct);
        await runs.FinishAsync(run, ct);
    }

    private async Task KeepAsync(LeadCode leadCode, OfferCount count, DateTimeOffset now, CancellationToken ct)
    {
        var old =
            count.Open == 0
                ? []
                : await offers
                    .OfAsync(leadCode)
                    .Where(d => d.Offer is { State: OfferState.Open } offer && offer.At.AddDays(DaysOpen) <= now)
                    .Select(d => d.Person)
                    .ToListAsync(ct);
        await offers.DecideAsync(
            leadCode,
            old,
            isAccepted: false,
            now,
            "OffersAtCost",
            $"nobody decided within {DaysOpen} days",
            ct
        );
        await reports.WriteAsync(leadCode, now, ct);
    }
}
