using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Customers.OfferingAtCost;

/// <summary>Shows offers at cost price, and accepts them or lets them lapse. What follows from a decision that was cut
/// off is done by <see cref="KeepOffers"/>.</summary>
internal sealed partial class DecideOffers(
    OfferStore offers,
    DeliveryStore deliveries,
    FollowOffers follow,
    RunStore runs,
    CurrentConfiguration configuration,
    TimeProvider clock,
    ILogger<DecideOffers> log
)
{
    private const int MostLeads = 1_000;

    public async Task<IActionResult> ShowAsync(LeadCode leadCode, CancellationToken ct) =>
        await FindAsync(leadCode, ct) is null
            ? Problem.NoCampaign(leadCode).ToAnswer()
            : Answer.Ok(
                OffersView.Of(
                    leadCode,
                    (await deliveries.RoomAsync(leadCode, ct)).Offers,
                    await offers.OfAsync(leadCode).ToListAsync(ct)
                )
            );

    public async Task<IActionResult> DecideAsync(LeadCode leadCode, DecideOffersAct act, CancellationToken ct) =>
        await Signature
            .ReadBy(act.By)
            .And(Signature.ReadWhy(act.Why))
            .AnswerAsync(s => DecideAsync(leadCode, act, s.First, s.Second, ct));

    private async Task<IActionResult> DecideAsync(
        LeadCode leadCode,
        DecideOffersAct act,
        string by,
        string why,
        CancellationToken ct
    )
    {
        if (act.LeadIds is { } named && named.Count is 0 or > MostLeads)
            return Problem
                .BadRequest(
                    $"$.leadIds: found {named.Count:N0}, expected 1 to {MostLeads:N0} of them, or none for all."
                )
                .ToAnswer();
        if (await FindAsync(leadCode, ct) is not { } campaign)
            return Problem.NoCampaign(leadCode).ToAnswer();
        var wanted = act.LeadIds?.ToHashSet();
        var open = await offers
            .OfAsync(leadCode)
            .Where(d => d.Offer!.State == OfferState.Open && wanted?.Contains(d.Lead) != false)
            .ToListAsync(ct);
        if (open.Count != act.Count)
            return Problem
                .Conflict(
                    $"$.count: found {act.Count:N0}, expected {open.Count:N0}, which are open now. Look at them and ask again."
                )
                .ToAnswer();
        var now = clock.GetUtcNow();
        // Noted first: whatever is cut behind the decision itself is done by KeepOffers.
        var begun = await runs.StartAsync(Jobs.OfferDecisions, $"{leadCode}|{now.UtcTicks}", now, ct);
        var decided = await offers.DecideAsync(leadCode, [.. open.Select(d => d.Person)], act.Accept, now, by, why, ct);
        await follow.HandleAsync(campaign, now, ct);
        await runs.ForgetAsync(begun, ct);
        LogDecided(leadCode, decided.Count, act.Accept ? "accepted" : "lapsed");
        return Answer.Ok(
            new OffersDecided(leadCode, decided.Count, (await deliveries.RoomAsync(leadCode, ct)).Offers.Due)
        );
    }

    private async Task<Campaign?> FindAsync(LeadCode leadCode, CancellationToken ct) =>
        (await configuration.GetAsync(ct)).Campaigns.GetValueOrDefault(leadCode);

    [LoggerMessage(711, LogLevel.Information, "{LeadCode}: {Offers} offers at cost price {Decision}")]
    private partial void LogDecided(LeadCode leadCode, int offers, string decision);
}
