using Azure;
using LeadFunctions.Alerting;
using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;
using LeadFunctions.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.ReceivingUploads;

/// <summary>Reads an uploaded file into rows, chunk by chunk, and sends each chunk on as soon as it is stored.
/// Safe to run twice, and at the same time: the batch is named by the file's version, rows are inserted and never
/// overwritten, and a run that was cut off goes on from the last finished chunk.</summary>
internal sealed partial class ReceiveUpload(
    UploadStore uploads, BatchStore batches, LeadStore leads, MessageQueues queues, BatchProgress progress,
    CurrentConfiguration configuration, Mailbox mails, RejectUpload reject, ReadingLimits limits, ILogger<ReceiveUpload> log)
{
    public async Task HandleAsync(string path, CancellationToken ct)
    {
        if (await uploads.FindAsync(Containers.Uploads, path, ct) is not { } upload)
            return;
        var (affiliate, problem) = UploadGate.Check(upload, await configuration.GetAsync(ct));
        if (affiliate is null)
            await mails.AskAsync(UploadMails.NotProcessed(upload, problem!), ct);
        else
            await ReceiveAsync(upload, affiliate, ct);
    }

    private async Task ReceiveAsync(Upload upload, Affiliate affiliate, CancellationToken ct)
    {
        var batch = await batches.OpenAsync(new Batch(affiliate.Name, upload.Batch, upload.Path, upload.Bytes), ct);
        if (batch.State == BatchState.Receiving)
            batch = await ReadAsync(upload, affiliate, batch, ct);
        await progress.SummariseIfReadyAsync(batch, ct);
    }

    private async Task<Batch> ReadAsync(Upload upload, Affiliate affiliate, Batch batch, CancellationToken ct)
    {
        try
        {
            await using var stream = await uploads.OpenAsync(Containers.Uploads, upload, ct);
            return await ReadAsync(stream, affiliate, batch, ct);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            // Replaced or removed while it was read: what is stored counts, the newer version comes by itself.
            return await EndAsync(batch, "The file was replaced or removed while it was read.", ct);
        }
    }

    private async Task<Batch> ReadAsync(Stream stream, Affiliate affiliate, Batch batch, CancellationToken ct)
    {
        var file = UploadFile.Of(stream, batch.Bytes, limits);
        var (table, problem) = await UploadReader.OpenAsync(file, affiliate, limits, ct);
        if (table is null)
            return await reject.HandleAsync(batch, problem!, ct);
        await using var opened = table;
        await batches.UpdateAsync(batch.Affiliate, batch.Id,
            b => b.Columns.Count > 0 ? b : b with { Columns = table.Columns, Format = table.Format }, ct);

        var chunk = 0;
        await foreach (var rows in table.RowsAsync(ct).Chunk(Chunks.Rows).WithCancellation(ct))
            await StoreAsync(batch, chunk++, rows, ct);
        return await EndAsync(batch, "The file has a header and no rows.", ct);
    }

    private async Task StoreAsync(Batch batch, int chunk, UploadRow[] rows, CancellationToken ct)
    {
        if (chunk < batch.ReceivedChunks)
            return;
        var id = new ChunkId(batch.Affiliate, batch.Id, chunk);
        var first = (chunk * Chunks.Rows) + 1;
        await leads.InsertAsync(id, rows.Select((row, i) => Lead(new LeadId(batch.Id, first + i), row)), ct);
        await queues.SendAsync(Queues.LeadsToValidate, id, ct);
        await batches.UpdateAsync(batch.Affiliate, batch.Id, b => b.WithReceived(chunk, rows.Length), ct);
    }

    private async Task<Batch> EndAsync(Batch batch, string problemIfEmpty, CancellationToken ct)
    {
        batch = await batches.UpdateAsync(batch.Affiliate, batch.Id, b => b.Rows == 0 ? b : b.WithAllReceived(), ct);
        if (batch.Rows == 0)
            return await reject.HandleAsync(batch, problemIfEmpty, ct);
        LogReceived(batch.Id, batch.Affiliate, batch.Rows);
        return batch;
    }

    private static Lead Lead(LeadId id, UploadRow row) => new(id, row.Line, row.Cells)
    {
        Intake = row.Fault is null ? null : Intake.Unusable,
        Reasons = row.Fault is null ? [] : [row.Fault],
    };

    [LoggerMessage(300, LogLevel.Information, "Batch {Batch} of {Affiliate} received with {Rows} rows")]
    private partial void LogReceived(BatchId batch, AffiliateName affiliate, int rows);
}
