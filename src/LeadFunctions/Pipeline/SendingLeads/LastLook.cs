using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Looks once more at what a send is to take, before anything of it goes out: only what the row says as well
/// as its place goes, and nothing that was stopped, must not be contacted or is too old. A send that reached somebody
/// before it was cut goes on as it began.</summary>
internal sealed class LastLook(
    DeliveryStore deliveries,
    WaitingStore waiting,
    SendRecord record,
    OutputFiles files,
    MessageQueues queues,
    TimeProvider clock
)
{
    /// <param name="due">Leads that have a place in the campaign for this run.</param>
    /// <returns>Those that go; the others have given their places back.</returns>
    public async Task<IReadOnlyList<Lead>> AtAsync(
        Campaign campaign,
        RunName run,
        IReadOnlyList<FoundLead> due,
        Configuration settings,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var staying = due.Where(found => !MayGo(found.Lead)).ToList();
        if (staying.Count == 0 || await HasBegunAsync(campaign.LeadCode, run, ct))
            return [.. due.Select(found => found.Lead)];
        // Rows first: whoever sees the room sees why it is there.
        var marked = await record.MarkAsync(
            [.. staying.Select(found => new PlannedDelivery(found.Lead.Id, found.Lead.Usable.Person, found.Affiliate))],
            lead => WithdrawnLead.Of(lead, campaign, run, settings, now),
            ct
        );
        // Who was resumed since the look goes, with the place that is still there.
        var rows = marked.ToDictionary(lead => lead.Id);
        foreach (var (affiliate, lead) in staying.Where(found => !MayGo(rows[found.Lead.Id])))
        {
            await deliveries.ReleaseAsync(campaign.LeadCode, lead.Usable.Person, lead.Id, ct, run);
            await waiting.AddAsync(affiliate, rows[lead.Id] is { IsWaiting: true } row ? [row] : [], ct);
        }
        await queues.SendAsync(Queues.WaitingToRoute, WhatWaits.For(campaign), ct);
        return [.. due.Select(found => rows.GetValueOrDefault(found.Lead.Id, found.Lead)).Where(MayGo)];

        bool MayGo(Lead lead) => WithdrawnLead.MayGo(lead, campaign, run, settings, now);
    }

    /// <summary>Whether a send has reached somebody, or is about to.</summary>
    public async Task<bool> HasBegunAsync(LeadCode leadCode, RunName run, CancellationToken ct) =>
        await files.ExistsAsync(Containers.Deliveries, CsvDelivery.PathOf(leadCode, run), ct)
        || await files.IsDecidedAsync(StartWebhooks.PlanOf(leadCode, run), ct);
}
