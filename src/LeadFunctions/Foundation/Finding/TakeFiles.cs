using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Foundation.Finding;

/// <summary>Takes a dropped file once a version of it, and tells ops what became of it. Safe to run twice and to be cut
/// at any point where the work is: the ledger keeps that all of a file is done.</summary>
internal sealed class TakeFiles(UploadStore uploads, RunStore runs, Mailbox mails, TimeProvider clock)
{
    /// <summary>How long a file is left to its event. One that is empty may be announced before its content; one that
    /// stays empty is found.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="job">The ledger: one of <see cref="Jobs"/>, whose periods are versions of files.</param>
    /// <param name="take">Does the work, as of the time at which a run first began it; answers with what ops are
    /// told.</param>
    public async Task HandleAsync(
        string container,
        string job,
        string path,
        Func<Upload, DateTimeOffset, Task<Mail>> take,
        CancellationToken ct
    )
    {
        if (await uploads.FindAsync(container, path, ct) is not { } upload)
            return;
        if (upload.Bytes == 0 && clock.GetUtcNow() - upload.WrittenAt < Patience)
            return;
        var run = await runs.StartAsync(job, upload.Batch.Value, clock.GetUtcNow(), ct);
        if (run.State == RunState.Done)
            return;
        await mails.AskAsync(await take(upload, run.StartedAt), ct);
        await runs.FinishAsync(run, ct);
    }

    /// <summary>The content of a file that is small enough to be held in memory; otherwise what is wrong with
    /// it.</summary>
    public async Task<(UploadFile? File, string? Problem)> OpenAsync(
        string container,
        Upload upload,
        long maxBytes,
        CancellationToken ct
    )
    {
        if (upload.Bytes == 0)
            return (null, "The file is empty.");
        if (upload.Bytes > maxBytes)
            return (
                null,
                $"The file has {upload.Bytes:N0} bytes, expected at most {maxBytes:N0}. Split it into smaller ones."
            );
        await using var stream = await uploads.OpenAsync(container, upload, ct);
        var content = new MemoryStream((int)upload.Bytes);
        await stream.CopyToAsync(content, ct);
        content.Position = 0;
        return (UploadFile.Of(content, content.Length, ReadingLimits.Default), null);
    }
}
