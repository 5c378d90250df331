using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Targeting.CollectingFeedback;

/// <summary>Takes a file of <c>feedback/{leadCode}/</c>, once a version of it. Safe to run twice and to be cut at any
/// point: see <see cref="TakeFeedback"/>; the ledger keeps that all of the file is done.</summary>
internal sealed class ReadFeedback(
    UploadStore uploads,
    OutputFiles files,
    RunStore runs,
    TakeFeedback feedback,
    Mailbox mails,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    private const long MaxBytes = 5 * 1024 * 1024;

    public async Task HandleAsync(string path, CancellationToken ct)
    {
        // A file that is dropped may be announced before its content; one that stays empty is found.
        if (await uploads.FindAsync(Containers.Feedback, path, ct) is not { } upload)
            return;
        if (upload.Bytes == 0 && clock.GetUtcNow() - upload.WrittenAt < FindFeedback.Patience)
            return;
        var run = await runs.StartAsync(Jobs.FeedbackFiles, upload.Batch.Value, clock.GetUtcNow(), ct);
        if (run.State == RunState.Done)
            return;
        await mails.AskAsync(await TakeAsync(upload, ct) with { Budget = BudgetOf(upload) }, ct);
        await runs.FinishAsync(run, ct);
    }

    private static string BudgetOf(Upload upload) =>
        LeadCode.TryParse(upload.Folder, null, out var leadCode) ? leadCode.Value : "unknown folders";

    private async Task<Mail> TakeAsync(Upload upload, CancellationToken ct)
    {
        var campaign = LeadCode.TryParse(upload.Folder, null, out var leadCode)
            ? (await configuration.GetAsync(ct)).Campaigns.GetValueOrDefault(leadCode)
            : null;
        if (campaign is null)
            return FeedbackMails.NotRead(upload, "The folder is not the lead code of a campaign.");
        var (rows, problem) = await ReadAsync(upload, ct);
        if (problem is not null)
            return FeedbackMails.NotRead(upload, problem);
        // The time of the drop counts, however long the file waited here.
        var outcomes = await feedback.HandleAsync(
            campaign.LeadCode,
            rows,
            upload.WrittenAt,
            $"file {upload.Batch}",
            ct
        );
        await WriteReceiptAsync(upload, campaign.LeadCode, rows, outcomes, ct);
        return FeedbackMails.Taken(upload, campaign, rows, outcomes);
    }

    private async Task<(IReadOnlyList<FeedbackRow> Rows, string? Problem)> ReadAsync(
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
        await using var stream = await uploads.OpenAsync(Containers.Feedback, upload, ct);
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, ct);
        content.Position = 0;
        return await FeedbackTable.ReadAsync(UploadFile.Of(content, content.Length, ReadingLimits.Default), ct);
    }

    private Task<bool> WriteReceiptAsync(
        Upload upload,
        LeadCode leadCode,
        IReadOnlyList<FeedbackRow> rows,
        IReadOnlyList<FeedbackOutcome> outcomes,
        CancellationToken ct
    ) =>
        files.WriteAsync(
            Containers.Reports,
            FeedbackMails.ReceiptOf(upload, leadCode),
            async stream =>
            {
                await using var csv = new Csv(stream);
                await csv.WriteAsync(["row", "lead", "on target", "stage", "reason", "date", "status", "advice"]);
                foreach (var (row, outcome) in rows.Zip(outcomes))
                    await csv.WriteAsync([
                        $"{row.Line}",
                        row.Named,
                        row.OnTarget,
                        row.Stage,
                        row.Reason,
                        row.Date,
                        outcome.Words,
                        outcome.Advice,
                    ]);
            },
            ct
        );
}
