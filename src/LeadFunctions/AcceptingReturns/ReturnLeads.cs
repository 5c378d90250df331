using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;
using LeadFunctions.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.AcceptingReturns;

/// <summary>A return of a person's delivery.</summary>
/// <param name="Person">Null where the address or lead id is nobody's.</param>
internal sealed record PersonReturn(PersonId? Person, ReturnAsked Asked);

/// <summary>What came of a return.</summary>
/// <param name="Place">The delivery that was asked for; null where there is none.</param>
internal sealed record ReturnOutcome(ReturnDecision Decision, Delivery? Place)
{
    public bool IsTaken => Decision.Refusal is null;

    /// <summary>The one word for it in receipts and mails.</summary>
    public string Word => Decision.Refusal?.ToString() ?? nameof(LeadStatus.Returned);
}

/// <summary>Takes returns of one campaign. Safe to run twice and to be cut at any point: the return itself is one
/// transaction, a repeat finds it, and all that follows from it is done again.</summary>
internal sealed partial class ReturnLeads(
    DeliveryStore deliveries, ReturnStore returns, ReturnRows rows, MessageQueues queues, ILogger<ReturnLeads> log)
{
    /// <param name="now">When the returns came in: the same for a repeated run.</param>
    /// <returns>What came of each, in order.</returns>
    public async Task<IReadOnlyList<ReturnOutcome>> HandleAsync(
        Campaign campaign, IReadOnlyList<PersonReturn> asked, DateTimeOffset now, CancellationToken ct)
    {
        var delivered = campaign.Returns.MaxShare is null ? 0 : await deliveries.OfAsync(campaign.LeadCode).CountAsync(d => d.SentAt is not null, ct);
        var outcomes = new List<ReturnOutcome>(asked.Count);
        foreach (var one in asked)
            outcomes.Add(await ReturnAsync(campaign, one, delivered, now, ct));
        await FollowAsync(campaign, [.. outcomes.Select(o => o.Place).OfType<Delivery>().Where(p => p.Return is not null)], ct);
        LogReturned(campaign.LeadCode, outcomes.Count(o => o.IsTaken), outcomes.Count(o => !o.IsTaken));
        return outcomes;
    }

    private async Task<ReturnOutcome> ReturnAsync(Campaign campaign, PersonReturn one, int delivered, DateTimeOffset now, CancellationToken ct)
    {
        var decision = ReturnDecision.Refused(ReturnRefusal.Unknown);
        if (one.Person is not { } person)
            return new(decision, null);
        var place = await returns.ReturnAsync(campaign.LeadCode, person, (found, returned) =>
        {
            decision = ReturnDecision.Decide(one.Asked, found, campaign.Returns, new ReturnHistory(delivered, returned), now);
            return decision.Return;
        }, ct);
        return new(decision, place);
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
