using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>Takes returns of one campaign. Safe to run twice and to be cut at any point: the return itself is one
/// transaction, a repeat finds it, and all that follows from it is done again.</summary>
internal sealed partial class ReturnLeads(
    DeliveryStore deliveries,
    ReturnStore returns,
    OfferStore offers,
    ReturnRows rows,
    MessageQueues queues,
    ILogger<ReturnLeads> log
)
{
    /// <param name="now">When the returns came in: the same for a repeated run.</param>
    /// <returns>What came of each, in order.</returns>
    public async Task<IReadOnlyList<ReturnOutcome>> HandleAsync(
        Campaign campaign,
        IReadOnlyList<PersonReturn> asked,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var delivered = await DeliveredAsync(campaign, ct);
        var outcomes = await ReturnAsync(campaign, asked, delivered, now, ct);
        await FollowAsync(
            campaign,
            [.. outcomes.Select(o => o.Place).OfType<Delivery>().Where(p => p.Return is not null)],
            ct
        );
        await OfferAsync(campaign.LeadCode, outcomes, now, ct);
        LogReturned(campaign.LeadCode, outcomes.Count(o => o.IsTaken), outcomes.Count(o => !o.IsTaken));
        return outcomes;
    }

    /// <summary>What would come of a return. Nothing is done.</summary>
    public async Task<ReturnOutcome> TryAsync(
        Campaign campaign,
        PersonId? person,
        ReturnAsked asked,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var place = person is null ? null : await deliveries.FindAsync(campaign.LeadCode, person, ct);
        var history = place is null ? new ReturnHistory(0, 0) : await HistoryAsync(campaign, ct);
        return new(ReturnDecision.Decide(asked, place, campaign.Returns, history, now), place);
    }

    /// <summary>How much came back so far; nothing where no share decides.</summary>
    public async Task<ReturnHistory> HistoryAsync(Campaign campaign, CancellationToken ct) =>
        campaign.Returns.MaxShare is null
            ? new ReturnHistory(0, 0)
            : new ReturnHistory(
                await DeliveredAsync(campaign, ct),
                (await deliveries.RoomAsync(campaign.LeadCode, ct)).Returned
            );

    // One lead each, however often it comes back. Section 8 of the specification.
    private async Task OfferAsync(
        LeadCode leadCode,
        IReadOnlyList<ReturnOutcome> outcomes,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var late = outcomes.Where(o => o.IsOffered).Select(o => o.Place!.Person).ToHashSet();
        if (late.Count > 0)
            await offers.MakeAsync(leadCode, late, now, ct);
    }

    private async Task<int> DeliveredAsync(Campaign campaign, CancellationToken ct) =>
        campaign.Returns.MaxShare is null
            ? 0
            : await deliveries.OfAsync(campaign.LeadCode).CountAsync(d => d.SentAt is not null, ct);

    private async Task<IReadOnlyList<ReturnOutcome>> ReturnAsync(
        Campaign campaign,
        IReadOnlyList<PersonReturn> asked,
        int delivered,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var outcomes = asked
            .Select(a => new ReturnOutcome(ReturnDecision.Refused(a.Refusal ?? ReturnRefusal.Unknown), null))
            .ToArray();
        var known = Enumerable
            .Range(0, asked.Count)
            .Where(i => asked[i] is { Person: not null, Refusal: null })
            .ToList();
        var places = await returns.ReturnAsync(
            campaign.LeadCode,
            known.ConvertAll(i => new DecidedReturn(
                asked[i].Person!,
                (found, returned) =>
                {
                    var decision = ReturnDecision.Decide(
                        asked[i].Asked,
                        found,
                        campaign.Returns,
                        new ReturnHistory(delivered, returned),
                        now
                    );
                    outcomes[i] = new ReturnOutcome(decision, null);
                    return decision.Return;
                }
            )),
            ct
        );
        foreach (var (i, place) in known.Zip(places))
            outcomes[i] = outcomes[i] with { Place = place };
        return outcomes;
    }

    /// <summary>Does what follows from a return that was taken and cut off behind that.</summary>
    public async Task FollowAsync(Campaign campaign, PersonId person, CancellationToken ct)
    {
        if (await deliveries.FindAsync(campaign.LeadCode, person, ct) is { Return: not null } place)
            await FollowAsync(campaign, [place], ct);
    }

    // Also of leads that were returned before: the run that returned them may have been cut here.
    private async Task FollowAsync(Campaign campaign, IReadOnlyList<Delivery> returned, CancellationToken ct)
    {
        if (returned.Count == 0)
            return;
        await queues.SendAsync(Queues.WaitingToRoute, WhatWaits.For(campaign), ct);
        await rows.MarkAsync(returned, ReturnRecord.Returned, ct);
    }

    [LoggerMessage(700, LogLevel.Information, "{LeadCode}: {Taken} leads returned, {Refused} returns refused")]
    private partial void LogReturned(LeadCode leadCode, int taken, int refused);
}
