using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Facts;

/// <summary>The files of <c>facts/leads</c>, one a batch, each written from the rows as they are. Safe to
/// repeat.</summary>
internal sealed class FactFiles(
    OutputFiles files,
    BatchStore batches,
    LeadStore leads,
    CurrentConfiguration configuration
)
{
    // What a reader holds of a column at a time.
    private const int ChunksAGroup = 10;

    /// <summary>Where in <c>facts</c> the file of a batch lies: under the day of its upload in UTC.</summary>
    public static string PathOf(BatchId batch) =>
        $"leads/day={PeriodNames.Day(batch.UploadedAt.UtcDay)}/{batch}.parquet";

    /// <summary>Writes the facts of a batch that is through; there are none of others.</summary>
    /// <returns>False where somebody else wrote them meanwhile, maybe of older rows.</returns>
    public async Task<bool> WriteAsync(AffiliateName affiliate, BatchId id, CancellationToken ct)
    {
        if (await batches.FindAsync(affiliate, id, ct) is not { State: BatchState.Completed } batch)
            return true;
        var settings = await configuration.GetAsync(ct);
        var facts = new LeadFacts(batch, new KnownAnswers(settings.Campaigns.Values), settings.Titles.Dictionary);
        return await files.WriteAsync(
            Containers.Facts,
            PathOf(id),
            stream => LeadColumns.Table.WriteAsync(stream, GroupsAsync(batch, facts, ct), ct),
            ct
        );
    }

    /// <summary>The facts of a batch; null where there are none.</summary>
    public Task<Stream?> OpenAsync(BatchId batch, CancellationToken ct) =>
        files.OpenAsync(Containers.Facts, PathOf(batch), ct);

    private async IAsyncEnumerable<IReadOnlyList<LeadFact>> GroupsAsync(
        Batch batch,
        LeadFacts facts,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        var group = new List<LeadFact>();
        for (var chunk = 0; chunk < Chunks.Of(batch.Rows); chunk++)
        {
            group.AddRange((await leads.ReadAsync(batch.Id, chunk, ct)).Select(row => facts.Of(row.Lead)));
            if (group.Count < ChunksAGroup * Chunks.Rows && chunk < Chunks.Of(batch.Rows) - 1)
                continue;
            yield return group;
            group = [];
        }
    }
}
