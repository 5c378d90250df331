using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Sends again what a webhook did not take, in a run of its own: claims places anew and posts what got one. A
/// batch whose leads all got one keeps its key and body, so that a receiver that took it can tell. Safe to run
/// twice.</summary>
internal sealed class SendWebhooksAgain(
    WebhookStore webhooks,
    OpenWebhookStore runs,
    StartWebhooks starting,
    DeliveryStore deliveries,
    LeadLookup lookup,
    WaitingStore waiting,
    SendRecord record,
    MessageQueues queues,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    /// <param name="givenUp">All batches of the run that were given up or withdrawn.</param>
    public async Task SendAsync(
        LeadCode leadCode,
        RunName run,
        IReadOnlyList<WebhookBatch> givenUp,
        AskedAgain asked,
        CancellationToken ct
    )
    {
        var settings = await configuration.GetAsync(ct);
        var campaign = settings.CampaignOf(leadCode);
        var next = run.Again();
        var batches = new List<WebhookBatch>();
        foreach (var batch in givenUp)
            if (await webhooks.FindAsync(leadCode, next, batch.Number, ct) is { } noted)
                batches.Add(noted);
            else if (await ClaimAsync(campaign, next, batch, Routing.Of(settings), asked, ct) is { } claimed)
                batches.Add(claimed);
        if (batches.Count > 0)
            await runs.OpenAsync(leadCode, next, ct);
        foreach (var batch in batches)
            await queues.SendAsync(Queues.Webhooks, new WebhookToSend(leadCode, next, batch.Number), ct);
        if (givenUp.Any(batch => batch.State == WebhookState.Withdrawn))
            await queues.SendAsync(Queues.WaitingToRoute, WhatWaits.For(campaign), ct);
        foreach (var batch in givenUp)
            await webhooks.TryMoveAsync(batch with { State = WebhookState.SentAgain }, ct);
    }

    /// <summary>Asks of each lead all that a new one is asked, claims places, and says so in the rows: what another
    /// campaign took in between stays that one's.</summary>
    /// <returns>The batch of those that go; null where none does.</returns>
    private async Task<WebhookBatch?> ClaimAsync(
        Campaign campaign,
        RunName next,
        WebhookBatch batch,
        Routing routing,
        AskedAgain asked,
        CancellationToken ct
    )
    {
        var failed = (await FindAsync(batch, ct))
            .Where(found => FailedAgain.MayGo(found.Lead, campaign.LeadCode, batch.Run))
            .ToList();
        var refused = failed
            .Select(found =>
                (
                    found.Lead.Id,
                    Reasons: routing.AgainstAgain(campaign.LeadCode, found.Affiliate, found.Lead, clock.GetUtcNow())
                )
            )
            .Where(r => r.Reasons.Count > 0)
            .ToDictionary(r => r.Id, r => r.Reasons);
        foreach (
            var affiliate in failed
                .Where(found => !refused.ContainsKey(found.Lead.Id))
                .GroupBy(found => found.Affiliate, found => found.Lead)
        )
            await ClaimAsync(campaign, next, affiliate.Key, [.. affiliate], refused, ct);
        await record.MarkAsync(
            [
                .. batch.Leads.Where(d =>
                    failed.Exists(found => found.Lead.Id == d.Lead) && !refused.ContainsKey(d.Lead)
                ),
            ],
            lead =>
                routing.IsTaken(campaign.LeadCode, lead)
                    ? FailedAgain.Refused(
                        lead,
                        campaign.LeadCode,
                        batch.Run,
                        [new Reason(ReasonCode.TakenExclusively)],
                        asked
                    )
                    : FailedAgain.Sending(lead, campaign.LeadCode, batch.Run, next, asked),
            ct
        );
        await RefuseAsync(campaign.LeadCode, batch, failed, refused, asked, ct);
        var going = (await FindAsync(batch, ct))
            .Where(found => FailedAgain.Goes(found.Lead, campaign.LeadCode, next))
            .ToDictionary(found => found.Lead.Id, found => found.Lead);
        await GiveBackAsync(campaign.LeadCode, next, batch.Leads.Where(d => !going.ContainsKey(d.Lead)), ct);
        PlannedDelivery[] set = [.. batch.Leads.Where(d => going.ContainsKey(d.Lead))];
        return set.Length == 0 ? null
            : set.Length == batch.Leads.Count
                ? await webhooks.AddAsync(
                    new WebhookBatch(campaign.LeadCode, next, batch.Number, batch.Key, batch.Body, set)
                    {
                        NotBefore = clock.GetUtcNow(),
                    },
                    ct
                )
            : await starting.NoteAsync(campaign, next, batch.Number, set, going, ct);
    }

    private Task<IReadOnlyList<FoundLead>> FindAsync(WebhookBatch batch, CancellationToken ct) =>
        lookup.FindAllAsync([.. batch.Leads.Select(d => d.Lead)], ct);

    private async Task ClaimAsync(
        Campaign campaign,
        RunName next,
        AffiliateName affiliate,
        IReadOnlyList<Lead> leads,
        Dictionary<LeadId, IReadOnlyList<Reason>> refused,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var candidates = leads.ToDictionary(l => l.Id, l => Candidate.Of(l.Usable));
        var claims = await deliveries.ClaimAsync(
            campaign.LeadCode,
            CampaignLimits.Of(campaign, now),
            affiliate,
            [.. candidates.Values],
            next,
            isCollected: false,
            now,
            ct
        );
        foreach (var lead in leads)
            if (claims.Full.TryGetValue(lead.Id, out var caps))
                refused[lead.Id] = CapReasons.Of(caps, claims.Limits, affiliate, candidates[lead.Id]);
            else if (claims.Places[lead.Person!] is var place && place.Lead != lead.Id)
                refused[lead.Id] = [place.AlreadySent()];
    }

    // Stopped, or taken by another campaign, after their place was claimed.
    private async Task GiveBackAsync(
        LeadCode leadCode,
        RunName next,
        IEnumerable<PlannedDelivery> staying,
        CancellationToken ct
    )
    {
        foreach (var one in staying)
            if (
                await deliveries.FindAsync(leadCode, one.Person, ct) is { } place
                && place.Lead == one.Lead
                && place.Run == next
            )
                await deliveries.ReleaseAsync(leadCode, one.Person, one.Lead, ct, next);
    }

    // They wait, as others do that a campaign refused.
    private async Task RefuseAsync(
        LeadCode leadCode,
        WebhookBatch batch,
        IReadOnlyList<FoundLead> failed,
        Dictionary<LeadId, IReadOnlyList<Reason>> refused,
        AskedAgain asked,
        CancellationToken ct
    )
    {
        if (refused.Count == 0)
            return;
        foreach (
            var affiliate in failed
                .Where(found => refused.ContainsKey(found.Lead.Id))
                .GroupBy(found => found.Affiliate, found => found.Lead)
        )
            await waiting.AddAsync(
                affiliate.Key,
                affiliate.Where(lead => !lead.Matches.Any(m => m.Accepted && m.LeadCode != leadCode)),
                ct
            );
        await record.MarkAsync(
            [.. batch.Leads.Where(d => refused.ContainsKey(d.Lead))],
            lead => FailedAgain.Refused(lead, leadCode, batch.Run, refused[lead.Id], asked),
            ct
        );
    }
}
