using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.Auditing;

/// <summary>Compares counts with what they count: rooms with places, batches and what they brought campaigns with
/// rows.</summary>
internal sealed class CompareCounts(DeliveryStore deliveries, BatchProgress progress, AuditOptions options)
{
    public async Task<IReadOnlyList<Finding>> HandleAsync(Books books, PlacesSeen seen, CancellationToken ct)
    {
        var findings = new List<Finding>();
        foreach (var leadCode in seen.Miscounted())
            if (await deliveries.RecountAsync(leadCode, ct) is { } counted)
                findings.Add(
                    new(
                        Discrepancy.RoomMiscounted,
                        $"{leadCode}",
                        $"there are {counted.Total:N0} places and {counted.Returned:N0} returned ones",
                        "they were counted anew"
                    )
                );
        foreach (var book in books.Batches.OrderBy(b => b.Batch!.Id))
            if (await LookAsync(books, book, ct) is { } finding)
                findings.Add(finding);
        return findings;
    }

    private async Task<Finding?> LookAsync(Books books, BatchBook book, CancellationToken ct)
    {
        var batch = book.Batch!;
        if (batch.State is BatchState.Receiving or BatchState.Received)
            return books.Now - batch.Id.UploadedAt >= options.BatchEnds
                ? new(
                    Discrepancy.BatchNotThrough,
                    $"{batch.Id}",
                    $"{batch.State}, {batch.Finished.Count:N0} of {Chunks.Of(batch.Rows):N0} chunks through"
                )
                : null;
        if (batch.State != BatchState.Completed)
            return null;
        if (book.Rows != batch.Rows)
            return new(
                Discrepancy.RowsMissing,
                $"{batch.Id}",
                $"{batch.Rows:N0} rows were received, {book.Rows:N0} are there"
            );
        if ((!book.Statuses.Differ && !book.Campaigns.Differ) || !books.IsOld(batch.TouchedAt ?? default))
            return null;
        await progress.SummariseAsync(batch.Affiliate, batch.Id, ct);
        return new(
            Discrepancy.BatchMiscounted,
            $"{batch.Id}",
            "its counts are not those of its rows",
            "they are counted anew"
        );
    }
}
