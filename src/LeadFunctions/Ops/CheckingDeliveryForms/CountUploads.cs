using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.CheckingDeliveryForms;

/// <summary>Counts what an affiliate uploaded from the rows themselves, a chunk at a time: memory does not grow with
/// them.</summary>
internal sealed class CountUploads(BatchStore batches, LeadStore leads)
{
    public async Task<UploadTally> CountAsync(
        Affiliate affiliate,
        TimeZoneInfo zone,
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    )
    {
        var tally = new UploadTally(zone, from, to);
        // A day anywhere lies on two of UTC.
        await foreach (
            var batch in batches
                .OfAsync(affiliate.Name, new UploadRange(from.AddDays(-1), to.AddDays(1)))
                .WithCancellation(ct)
        )
            if (tally.DayOf(batch.Id) is { } day)
                await CountAsync(batch, day, tally, ct);
        return tally;
    }

    private async Task CountAsync(Batch batch, DateOnly day, UploadTally tally, CancellationToken ct)
    {
        if (batch.State == BatchState.Rejected)
            tally.AddRejected(day);
        var standings = new CampaignStandings(batch.Columns);
        for (var chunk = 0; chunk < Chunks.Of(batch.Rows); chunk++)
            foreach (var row in await leads.ReadAsync(batch.Id, chunk, ct))
                tally.Add(new FormKey(day, standings.Named(row.Lead)), row.Lead);
    }
}
