using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Customers.OfferingAtCost;

/// <summary>Does what follows from a decision: waiting leads are tried for the room that came, and it is written down.
/// Safe to repeat.</summary>
internal sealed class FollowOffers(MessageQueues queues, WriteOffers reports)
{
    public async Task HandleAsync(Campaign campaign, DateTimeOffset now, CancellationToken ct)
    {
        await queues.SendAsync(Queues.WaitingToRoute, WhatWaits.For(campaign), ct);
        await reports.WriteAsync(campaign.LeadCode, now, ct);
    }
}
