using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Pipeline.ReceivingUploads;

/// <summary>Reads a file into rows, chunk by chunk, and sends each chunk on as soon as it is stored.
/// Safe to run twice, and at the same time: rows are inserted and never overwritten, and a run that was cut off goes on
/// from the last finished chunk.</summary>
internal sealed partial class ReceiveFile(
    BatchStore batches,
    LeadStore leads,
    MessageQueues queues,
    BatchProgress progress,
    RejectUpload reject,
    ReadingLimits limits,
    TimeProvider clock,
    ILogger<ReceiveFile> log
)
{
    /// <param name="batch">As it begins; what is stored of it counts.</param>
    public async Task HandleAsync(Batch batch, UploadFile file, Affiliate affiliate, CancellationToken ct)
    {
        using var step = Traces.Start("ReceiveFile", Traces.Of(batch.Id));
        step?.SetTag("affiliate", batch.Affiliate.Value).SetTag("batch", batch.Id.Value);
        batch = await batches.OpenAsync(batch with { OpenedAt = clock.GetUtcNow() }, ct);
        if (batch.State == BatchState.Receiving)
            batch = await ReadAsync(batch, file, affiliate, ct);
        step?.SetTag("rows", batch.Rows).SetTag("outcome", $"{batch.State}");
        await progress.SummariseIfReadyAsync(batch, ct);
    }

    /// <summary>Nothing more comes of the file.</summary>
    /// <param name="problem">Why: it is rejected for it where nothing came before, else told with what came.</param>
    public async Task EndAsync(Batch batch, string problem, CancellationToken ct)
    {
        using var step = Traces.Start("ReceiveFile", Traces.Of(batch.Id));
        batch = await batches.OpenAsync(batch with { OpenedAt = clock.GetUtcNow() }, ct);
        if (batch.State == BatchState.Receiving)
        {
            await batches.UpdateAsync(batch.Affiliate, batch.Id, b => WithNotRead(b, problem), ct);
            batch = await EndReadAsync(batch, problem, ct);
        }
        await progress.SummariseIfReadyAsync(batch, ct);
    }

    private async Task<Batch> ReadAsync(Batch batch, UploadFile file, Affiliate affiliate, CancellationToken ct)
    {
        var (table, problem) = await UploadReader.OpenAsync(file, TableKind.Leads(affiliate), limits, ct);
        if (table is null)
            return await reject.HandleAsync(batch, problem!, ct);
        await using var opened = table;
        await batches.UpdateAsync(
            batch.Affiliate,
            batch.Id,
            b =>
                b.Columns.Count > 0
                    ? b
                    : b with
                    {
                        Columns = table.Columns,
                        Format = table.Format,
                        NotRead = table.NotRead,
                    },
            ct
        );

        var chunk = 0;
        await foreach (var rows in table.RowsAsync(ct).Chunk(Chunks.Rows).WithCancellation(ct))
            await StoreAsync(batch, chunk++, rows, ct);
        return await EndReadAsync(batch, "The file has a header and no rows.", ct);
    }

    private async Task StoreAsync(Batch batch, int chunk, UploadRow[] rows, CancellationToken ct)
    {
        if (chunk < batch.ReceivedChunks)
            return;
        var id = new ChunkId(batch.Affiliate, batch.Id, chunk);
        var first = (chunk * Chunks.Rows) + 1;
        await leads.ReceiveAsync(id, rows.Select((row, i) => Lead(new LeadId(batch.Id, first + i), row)), ct);
        await queues.SendAsync(Queues.ChunksToRoute, id, ct);
        await batches.UpdateAsync(batch.Affiliate, batch.Id, b => b.WithReceived(chunk, rows.Length), ct);
    }

    private async Task<Batch> EndReadAsync(Batch batch, string problemIfEmpty, CancellationToken ct)
    {
        batch = await batches.UpdateAsync(batch.Affiliate, batch.Id, b => b.Rows == 0 ? b : b.WithAllReceived(), ct);
        if (batch.Rows == 0)
            return await reject.HandleAsync(batch, problemIfEmpty, ct);
        LogReceived(batch.Id, batch.Affiliate, batch.Rows);
        return batch;
    }

    private static Batch WithNotRead(Batch batch, string problem) =>
        $"from row {batch.Rows + 1:N0} on: {problem}" is var told && (batch.Rows == 0 || batch.NotRead.Contains(told))
            ? batch
            : batch with
            {
                NotRead = [.. batch.NotRead, told],
            };

    private static Lead Lead(LeadId id, UploadRow row) =>
        new(id, row.Line, row.Cells)
        {
            Intake = row.Fault is null ? null : Intake.Unusable,
            Reasons = row.Fault is null ? [] : [row.Fault],
        };

    [LoggerMessage(300, LogLevel.Information, "Batch {Batch} of {Affiliate} received with {Rows} rows")]
    private partial void LogReceived(BatchId batch, AffiliateName affiliate, int rows);
}
