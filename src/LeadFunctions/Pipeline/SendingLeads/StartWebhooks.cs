using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Begins a run that goes by webhook: fixes its batches and their bodies, and queues a message a batch. Safe
/// to run twice: what was written down once is what is posted.</summary>
internal sealed class StartWebhooks(
    WebhookStore webhooks,
    OpenWebhookStore runs,
    OutputFiles files,
    MessageQueues queues,
    TimeProvider clock
)
{
    /// <summary>The most leads in one request.</summary>
    public const int BatchLeads = 100;

    /// <summary>Whether a run goes by webhook: before it begins by the campaign's file, then by what was
    /// begun.</summary>
    public async Task<bool> TakesAsync(Campaign campaign, RunName run, IEnumerable<Lead> leads, CancellationToken ct)
    {
        var states = leads
            .Select(lead => lead.Matches.FirstOrDefault(m => m.LeadCode == campaign.LeadCode)?.Delivery)
            .ToHashSet();
        if (states.Overlaps([DeliveryState.Sending, DeliveryState.Failed]))
            return true;
        if (states.Contains(DeliveryState.Sent))
            return await files.IsDecidedAsync(PlanOf(campaign.LeadCode, run), ct);
        // A run that was cut after its file was written has reached somebody. So has one that others have posted
        // meanwhile.
        return campaign.Webhook() is not null
            && (
                !await files.ExistsAsync(Containers.Deliveries, CsvDelivery.PathOf(campaign.LeadCode, run), ct)
                || await files.IsDecidedAsync(PlanOf(campaign.LeadCode, run), ct)
            );
    }

    /// <param name="set">The same leads in the same order for the same run, until all its batches are noted.</param>
    /// <param name="leads">These leads.</param>
    public async Task StartAsync(
        Campaign campaign,
        RunName run,
        IReadOnlyList<PlannedDelivery> set,
        IReadOnlyList<Lead> leads,
        CancellationToken ct
    )
    {
        var leadCode = campaign.LeadCode;
        var plan = await files.DecideOnceAsync(PlanOf(leadCode, run), BinaryData.FromString(Json.Write(set)), ct);
        var known = leads.ToDictionary(lead => lead.Id);
        var batches = Json.Read<List<PlannedDelivery>>(plan.ToString()).Chunk(BatchLeads).ToList();
        for (var number = 0; number < batches.Count; number++)
            if (await webhooks.FindAsync(leadCode, run, number, ct) is null)
                await NoteAsync(campaign, run, number, batches[number], known, ct);
        await runs.OpenAsync(leadCode, run, ct);
        for (var number = 0; number < batches.Count; number++)
            await queues.SendAsync(Queues.Webhooks, new WebhookToSend(leadCode, run, number), ct);
    }

    /// <summary>Notes one batch with a key and a body of its own.</summary>
    public async Task<WebhookBatch> NoteAsync(
        Campaign campaign,
        RunName run,
        int number,
        IReadOnlyList<PlannedDelivery> set,
        IReadOnlyDictionary<LeadId, Lead> leads,
        CancellationToken ct
    )
    {
        var leadCode = campaign.LeadCode;
        var now = clock.GetUtcNow();
        var body = $"webhooks/{leadCode}/{run}/{number:D4}.json";
        await files.DecideOnceAsync(
            body,
            WebhookBody.Compose(campaign, run, number, set.Select(d => leads[d.Lead]), now.UtcDay),
            ct
        );
        // A signature separates what it signs by full stops.
        var key = $"{leadCode}|{run}|{number}".Replace('.', '_');
        return await webhooks.AddAsync(new WebhookBatch(leadCode, run, number, key, body, set) { NotBefore = now }, ct);
    }

    /// <summary>Where in <c>runs</c> the leads of a run stand, written once.</summary>
    public static string PlanOf(LeadCode leadCode, RunName run) => $"webhooks/{leadCode}/{run}.json";
}
