using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Targeting.ReadingOrganic;

/// <summary>Takes a file of <c>organic/</c>, once a version of it: leads that converted on the site by themselves. Safe
/// to run twice and to be cut at any point: the same file makes the same facts, and the ledger keeps that all of it is
/// done.</summary>
internal sealed class ReadOrganic(
    UploadStore uploads,
    OutputFiles files,
    OrganicFiles facts,
    RunStore runs,
    PersonHash people,
    Mailbox mails,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    private const long MaxBytes = 50 * 1024 * 1024;

    public async Task HandleAsync(string path, CancellationToken ct)
    {
        // A file that is dropped may be announced before its content; one that stays empty is found.
        if (await uploads.FindAsync(Containers.Organic, path, ct) is not { } upload)
            return;
        if (upload.Bytes == 0 && clock.GetUtcNow() - upload.WrittenAt < FindOrganic.Patience)
            return;
        var run = await runs.StartAsync(Jobs.OrganicFiles, upload.Batch.Value, clock.GetUtcNow(), ct);
        if (run.State == RunState.Done)
            return;
        await mails.AskAsync(await TakeAsync(upload, run.StartedAt, ct), ct);
        await runs.FinishAsync(run, ct);
    }

    private async Task<Mail> TakeAsync(Upload upload, DateTimeOffset now, CancellationToken ct)
    {
        var (columns, read, problem) = await ReadAsync(upload, ct);
        if (problem is not null)
            return OrganicMails.NotRead(upload, problem);
        var settings = await configuration.GetAsync(ct);
        var rows = read.Select(row => OrganicRow.Of(row, columns, settings, people.Of, now)).ToList();
        await facts.WriteAsync(upload.Batch, [.. rows.Select(r => r.Fact).OfType<OrganicFact>()], ct);
        await WriteReceiptAsync(upload, rows, ct);
        return OrganicMails.Taken(upload, rows);
    }

    private async Task<(IReadOnlyList<Column> Columns, IReadOnlyList<UploadRow> Rows, string? Problem)> ReadAsync(
        Upload upload,
        CancellationToken ct
    )
    {
        if (upload.Bytes is 0 or > MaxBytes)
            return (
                [],
                [],
                upload.Bytes == 0
                    ? "The file is empty."
                    : $"The file has {upload.Bytes:N0} bytes, expected at most {MaxBytes:N0}. Split it into smaller ones."
            );
        await using var stream = await uploads.OpenAsync(Containers.Organic, upload, ct);
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, ct);
        content.Position = 0;
        return await OrganicTable.ReadAsync(UploadFile.Of(content, content.Length, ReadingLimits.Default), ct);
    }

    private Task<bool> WriteReceiptAsync(Upload upload, IReadOnlyList<OrganicRow> rows, CancellationToken ct) =>
        files.WriteAsync(
            Containers.Reports,
            OrganicMails.ReceiptOf(upload),
            async stream =>
            {
                await using var csv = new Csv(stream);
                await csv.WriteAsync(["row", "status", "why"]);
                foreach (var row in rows)
                    await csv.WriteAsync([$"{row.Line}", row.Word, string.Join("; ", row.Why)]);
            },
            ct
        );
}
