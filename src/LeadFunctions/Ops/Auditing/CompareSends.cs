using System.Globalization;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.Auditing;

/// <summary>Asks of all that waits for a send whether one is to come. Where none is, the message that was lost is sent
/// again.</summary>
internal sealed class CompareSends(
    SendsUnderWay sends,
    RunStore runs,
    MessageQueues queues,
    CurrentConfiguration configuration
)
{
    public async Task<IReadOnlyList<Finding>> HandleAsync(Books books, PlacesSeen seen, CancellationToken ct)
    {
        var settings = await configuration.GetAsync(ct);
        var findings = new List<Finding>();
        foreach (var ((leadCode, run), unsent) in seen.Unsent.OrderBy(u => (u.Key.LeadCode.Value, u.Key.Run)))
            if (
                await LookAsync(leadCode, run, unsent, settings.Campaigns.GetValueOrDefault(leadCode), books, ct) is
                { } finding
            )
                findings.Add(finding);
        return findings;
    }

    private async Task<Finding?> LookAsync(
        LeadCode leadCode,
        RunName? run,
        UnsentPlaces unsent,
        Campaign? campaign,
        Books books,
        CancellationToken ct
    )
    {
        if (campaign is null)
            return Found($"{leadCode}", unsent, "the campaign is not in the configuration", null);
        // Of a paused campaign all waits until the pause is over.
        if (campaign.Status == CampaignStatus.Paused)
            return null;
        if (run is null)
            return campaign.Schedule.Kind == SendKind.Weekly
                ? null
                : Found(
                    $"{leadCode}",
                    unsent,
                    "the campaign has no send day",
                    await CollectAsync(leadCode, RunName.Parse(NameOf(books.Now)), ct)
                );
        if (await sends.HasAsync(leadCode, run, ct) && ChunkRun.Of(run) is not null)
            return null;
        if (ChunkRun.Of(run) is { } chunk)
        {
            await queues.SendAsync(
                Queues.LeadsToDeliver,
                new LeadsToDeliver(unsent.Affiliate, chunk.Batch, chunk.Chunk, chunk.Pass),
                ct
            );
            return Found($"{leadCode} {run}", unsent, "nobody sends this run", "the run was asked for again");
        }
        return await LookAtCollectedAsync(leadCode, run, unsent, ct);
    }

    private async Task<Finding?> LookAtCollectedAsync(
        LeadCode leadCode,
        RunName run,
        UnsentPlaces unsent,
        CancellationToken ct
    ) =>
        await runs.FindAsync(Jobs.WeeklySend(leadCode), run.Value, ct) is { State: RunState.Started }
            ? Found(
                $"{leadCode} {run}",
                unsent,
                "the send was begun and not ended",
                await CollectAsync(leadCode, run, ct)
            )
        : await sends.HasAsync(leadCode, run, ct) ? null
        : Found($"{leadCode} {run}", unsent, "the send is over and left them behind", null);

    private async Task<string> CollectAsync(LeadCode leadCode, RunName run, CancellationToken ct)
    {
        await queues.SendAsync(Queues.WeeklySends, new CollectedSend(leadCode, run), ct);
        return $"the send {run} was asked for";
    }

    private static string NameOf(DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"audit-{now.UtcDateTime:yyyyMMdd'T'HHmmss}");

    private static Finding Found(string where, UnsentPlaces unsent, string why, string? repaired) =>
        new(Discrepancy.NoSendToCome, where, $"{unsent.Count:N0} wait for a send: {why}", repaired);
}
