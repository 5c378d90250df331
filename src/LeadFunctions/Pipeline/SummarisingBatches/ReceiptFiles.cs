using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.SummarisingBatches;

/// <summary>Receipts in <c>receipts/{affiliate}/</c>: a CSV that mirrors the upload, and a JSON summary.</summary>
internal sealed class ReceiptFiles(
    OutputFiles files,
    LeadStore leads,
    NamedRows named,
    CurrentConfiguration configuration
)
{
    /// <inheritdoc cref="ReceiptPath.Of"/>
    public static string PathOf(Batch batch) => ReceiptPath.Of(batch);

    /// <summary>Writes the CSV row by row and counts what it writes; null where somebody else wrote it
    /// meanwhile.</summary>
    public async Task<ReceiptCount?> WriteRowsAsync(Batch batch, CancellationToken ct)
    {
        var count = new ReceiptCount(batch.Columns);
        var campaigns = (await configuration.GetAsync(ct)).Campaigns;
        var written = await files.WriteAsync(
            Containers.Receipts,
            $"{PathOf(batch)}.csv",
            async stream =>
            {
                await using var csv = new Csv(stream, delimiter: DelimiterOf(batch));
                await csv.WriteAsync([.. batch.Columns.Where(IsMirrored).Select(c => c.Header), .. ReceiptRow.Columns]);
                for (var chunk = 0; chunk < Chunks.Of(batch.Rows); chunk++)
                {
                    var rows = (await leads.ReadAsync(batch.Id, chunk, ct)).Select(r => r.Lead).ToList();
                    foreach (var row in await named.NameAsync(batch, rows, ct))
                        await csv.WriteAsync(count.Add(row, Cells(batch, row), campaigns.ContainsKey));
                }
            },
            ct
        );
        return written ? count : null;
    }

    public async Task WriteSummaryAsync(Batch batch, ReceiptCount count, CancellationToken ct)
    {
        var settings = await configuration.GetAsync(ct);
        await WriteJsonAsync(
            batch,
            new
            {
                batch = batch.Id,
                batch.Affiliate,
                file = batch.Path,
                batch.Format,
                uploadedAt = batch.Id.UploadedAt,
                batch.State,
                rows = batch.Rows,
                batch.Problem,
                statuses = count.Statuses,
                outcomes = count.Outcomes,
                reasons = count.Reasons,
                columns = batch
                    .Columns.Where(c => c.Field is not null and not Field.Receipt)
                    .Select(c => new { c.Header, c.Field }),
                leftColumns = batch
                    .Columns.Where(c => c.StandsIn is not null)
                    .Select(c => new { c.Header, whereEmpty = c.StandsIn!.Field }),
                unknownColumns = settings.UnknownColumnsOf(batch),
                batch.NotRead,
                nearMisses = settings.NearMissesOf(batch),
                lists = ReferenceLists.Versions,
            },
            ct
        );
    }

    public async Task WriteRejectedAsync(Batch batch, string problem, CancellationToken ct)
    {
        await files.WriteAsync(
            Containers.Receipts,
            $"{PathOf(batch)}.csv",
            async stream =>
            {
                await using var csv = new Csv(stream);
                await csv.WriteAsync(ReceiptRow.Columns);
                await csv.WriteAsync(["", "not read", problem, "Correct the file and upload it again."]);
            },
            ct
        );
        await WriteSummaryAsync(
            batch with
            {
                State = BatchState.Rejected,
                Problem = problem,
            },
            new ReceiptCount([]),
            ct
        );
    }

    private Task<bool> WriteJsonAsync<T>(Batch batch, T summary, CancellationToken ct) =>
        files.WriteAsync(
            Containers.Receipts,
            $"{PathOf(batch)}.json",
            async stream => await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Json.Write(summary)), ct),
            ct
        );

    // The spreadsheet that wrote the upload reads the receipt.
    private static char DelimiterOf(Batch batch) =>
        batch.Format.StartsWith("CSV, semicolon", StringComparison.Ordinal) ? ';'
        : batch.Format.StartsWith("CSV, tab", StringComparison.Ordinal) ? '\t'
        : batch.Format.StartsWith("CSV, pipe", StringComparison.Ordinal) ? '|'
        : ',';

    // Ragged rows are filled up, so that what is added stands in its own columns.
    private static IEnumerable<string> Cells(Batch batch, Lead lead) =>
        batch
            .Columns.Index()
            .Where(c => IsMirrored(c.Item))
            .Select(c => c.Index < lead.Cells.Count ? lead.Cells[c.Index] : "");

    // A receipt that was corrected and uploaded has the verdict of last time.
    private static bool IsMirrored(Column column) => column.Field != Field.Receipt;
}
