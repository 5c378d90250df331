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
    UploadStore stored,
    CurrentConfiguration configuration
)
{
    private const string DayFolder = "leads/day=";

    // What a reader holds of a column at a time.
    private const int ChunksAGroup = 10;

    /// <summary>Where in <c>facts</c> the file of a batch lies: under the day of its upload in UTC.</summary>
    public static string PathOf(BatchId batch) =>
        $"{DayFolder}{PeriodNames.Day(batch.UploadedAt.UtcDay)}/{batch}.parquet";

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

    /// <summary>A file by its path; null where it is gone.</summary>
    public Task<Stream?> OpenAsync(string path, CancellationToken ct) => files.OpenAsync(Containers.Facts, path, ct);

    /// <summary>The files of the days from one to another, both included: the oldest upload first.</summary>
    public async Task<IReadOnlyList<string>> PathsAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var paths = new List<string>();
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to; month = month.AddMonths(1))
            paths.AddRange(
                await stored
                    .ListAsync(Containers.Facts, $"{DayFolder}{month:yyyy-MM}")
                    .Select(file => file.Path)
                    .Where(path => DayOf(path) is var day && day >= from && day <= to)
                    .ToListAsync(ct)
            );
        return paths;
    }

    /// <summary>The day of the oldest facts; null where there are none.</summary>
    public async Task<DateOnly?> FirstDayAsync(CancellationToken ct) =>
        await stored.ListAsync(Containers.Facts, DayFolder).FirstOrDefaultAsync(ct) is { } file
            ? DayOf(file.Path)
            : null;

    private static DateOnly DayOf(string path) =>
        BatchId.Parse(Path.GetFileNameWithoutExtension(path)).UploadedAt.UtcDay;

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
