using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>Takes a file of <c>engagement/</c>, once a version of it. Safe to run twice and to be cut at any point: see
/// <see cref="TakeEngagement"/>; the ledger keeps that all of the file is done.</summary>
internal sealed class ReadEngagement(
    UploadStore uploads,
    OutputFiles files,
    RunStore runs,
    TakeEngagement engagement,
    Mailbox mails,
    TimeProvider clock
)
{
    private const long MaxBytes = 20 * 1024 * 1024;

    public async Task HandleAsync(string path, CancellationToken ct)
    {
        // A file that is dropped may be announced before its content; one that stays empty is found.
        if (await uploads.FindAsync(Containers.Engagement, path, ct) is not { } upload)
            return;
        if (upload.Bytes == 0 && clock.GetUtcNow() - upload.WrittenAt < FindEngagement.Patience)
            return;
        var run = await runs.StartAsync(Jobs.EngagementFiles, upload.Batch.Value, clock.GetUtcNow(), ct);
        if (run.State == RunState.Done)
            return;
        await mails.AskAsync(await TakeAsync(upload, run.StartedAt, ct), ct);
        await runs.FinishAsync(run, ct);
    }

    private async Task<Mail> TakeAsync(Upload upload, DateTimeOffset at, CancellationToken ct)
    {
        var (rows, problem) = await ReadAsync(upload, ct);
        if (problem is not null)
            return EngagementMails.NotRead(upload, problem);
        var outcomes = await engagement.HandleAsync(rows, at, upload.Batch.Value, ct);
        await WriteReceiptAsync(upload, rows, outcomes, ct);
        return EngagementMails.Taken(upload, rows, outcomes);
    }

    private async Task<(IReadOnlyList<EngagementRow> Rows, string? Problem)> ReadAsync(
        Upload upload,
        CancellationToken ct
    )
    {
        if (upload.Bytes is 0 or > MaxBytes)
            return (
                [],
                upload.Bytes == 0
                    ? "The file is empty."
                    : $"The file has {upload.Bytes:N0} bytes, expected at most {MaxBytes:N0}. Split it into smaller ones."
            );
        await using var stream = await uploads.OpenAsync(Containers.Engagement, upload, ct);
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, ct);
        content.Position = 0;
        return await EngagementTable.ReadAsync(UploadFile.Of(content, content.Length, ReadingLimits.Default), ct);
    }

    // Rows by their numbers: nobody needs the addresses once more.
    private Task<bool> WriteReceiptAsync(
        Upload upload,
        IReadOnlyList<EngagementRow> rows,
        IReadOnlyList<EngagementOutcome> outcomes,
        CancellationToken ct
    ) =>
        files.WriteAsync(
            Containers.Reports,
            EngagementMails.ReceiptOf(upload),
            async stream =>
            {
                await using var csv = new Csv(stream);
                await csv.WriteAsync(["row", "kind", "status", "advice"]);
                foreach (var (row, outcome) in rows.Zip(outcomes))
                    await csv.WriteAsync([
                        $"{row.Line}",
                        EngagementVocabulary.Kind.Read(row.Kind, "kind", out _) is { } kind
                            ? EngagementWords.Of(kind)
                            : "",
                        outcome.Words,
                        outcome.Advice,
                    ]);
            },
            ct
        );
}
