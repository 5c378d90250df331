using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Privacy.FindingPeople;

namespace LeadFunctions.Privacy.RemovingOldData;

/// <summary>Removes what tells of people beside their rows and is removed by nobody else. Safe to repeat.</summary>
internal sealed class RemoveRest(
    RetentionStore kept,
    PersonFiles files,
    UploadStore dropped,
    UnreadUploads unread,
    BatchStore batches,
    FlagStore flags,
    RecyclingStore recycling,
    OrganicFiles organic
)
{
    /// <summary>How long a file that was refused whole is there to be looked at.</summary>
    private const int DaysOfRefused = 3;

    // Every day, and a day more for an outage.
    private const int DaysUntilWritten = 2;

    /// <summary>Ends a batch of which no row has personal data any more: nobody looks at it again.</summary>
    public async Task OfBatchAsync(Removal walk, Batch batch, CancellationToken ct)
    {
        // It is written anew whenever rows change, so its age does not tell that of the rows.
        await files.RemoveAsync(Containers.Receipts, $"{ReceiptPath.Of(batch)}.csv", ct);
        await flags.ChangeAsync(batch.Affiliate, batch.Id, f => f.Bare(), ct);
        await batches.UpdateAsync(
            batch.Affiliate,
            batch.Id,
            b => b.BareSince is null ? b with { BareSince = walk.StartedAt } : b,
            ct
        );
    }

    public async Task HandleAsync(Removal walk, CancellationToken ct)
    {
        await kept.CleanMailsAsync(walk.Before, ct);
        await recycling.RemoveAsync(walk.StartedAt.UtcDay.AddDays(-RecyclingStore.Days), ct);
        await foreach (var path in unread.RefusedAsync(walk.StartedAt.AddDays(-DaysOfRefused), ct))
            await files.RemoveAsync(Containers.Uploads, path, ct);
        await foreach (var path in dropped.OthersAsync(Containers.Uploads).WithCancellation(ct))
            await files.RemoveAsync(Containers.Uploads, path, ct);
        await foreach (var path in organic.PathsAsync().WithCancellation(ct))
            if (OrganicFiles.DayOf(path) < walk.Before)
                await organic.ChangeAsync(path, fact => fact is { Person: null, Title: null } ? fact : fact.Bare(), ct);
        var before = new DateTimeOffset(walk.Before.ToDateTime(default), TimeSpan.Zero);
        await foreach (var report in dropped.ListAsync(Containers.Reports).WithCancellation(ct))
            if (
                (report.WrittenAt < before && NamesLeads(report.Path))
                || HasOldReasons(report.Path, report.WrittenAt, walk)
            )
                await files.RemoveAsync(Containers.Reports, report.Path, ct);
    }

    // What customers said of returned leads. While it is written anew every day, those of old rows leave it that way.
    internal static bool HasOldReasons(string path, DateTimeOffset writtenAt, Removal walk) =>
        StatementPaths.MonthOfReturns(path) is { } first
        && (
            first.AddMonths(1) <= walk.Before
            || (first < walk.Before && writtenAt < walk.StartedAt.AddDays(-DaysUntilWritten))
        );

    // Receipts of files of customers.
    private static bool NamesLeads(string path) =>
        path.Split('/')[^1] is var name
        && (
            name.StartsWith("returns.", StringComparison.Ordinal)
            || name.StartsWith("feedback.", StringComparison.Ordinal)
        );
}
