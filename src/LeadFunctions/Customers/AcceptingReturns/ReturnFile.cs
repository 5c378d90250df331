using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>Takes a file of <c>returns/{leadCode}/</c>, once a version of it. Safe to run twice and to be cut at any
/// point: each row knows its own return, and the ledger keeps that all of the file is done.</summary>
internal sealed class ReturnFile(
    UploadStore uploads,
    OutputFiles files,
    RunStore runs,
    ReturnLeads returns,
    NamedPeople people,
    Mailbox mails,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    private const long MaxBytes = 5 * 1024 * 1024;

    public async Task HandleAsync(string path, CancellationToken ct)
    {
        // An empty file is announced before its content.
        if (await uploads.FindAsync(Containers.Returns, path, ct) is not { Bytes: > 0 } upload)
            return;
        var run = await runs.StartAsync(Jobs.ReturnFiles, upload.Batch.Value, clock.GetUtcNow(), ct);
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
            return ReturnMails.NotRead(upload, "The folder is not the lead code of a campaign.");
        var (rows, problem) = await ReadAsync(upload, ct);
        return problem is null
            ? ReturnMails.Received(upload, campaign, rows, await TakeAsync(upload, campaign, rows, ct))
            : ReturnMails.NotRead(upload, problem);
    }

    private async Task<(IReadOnlyList<ReturnRow> Rows, string? Problem)> ReadAsync(Upload upload, CancellationToken ct)
    {
        if (upload.Bytes > MaxBytes)
            return (
                [],
                $"The file has {upload.Bytes:N0} bytes, expected at most {MaxBytes:N0}. Split it into smaller ones."
            );
        await using var stream = await uploads.OpenAsync(Containers.Returns, upload, ct);
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, ct);
        content.Position = 0;
        return await ReturnTable.ReadAsync(UploadFile.Of(content, content.Length, ReadingLimits.Default), ct);
    }

    private async Task<IReadOnlyList<ReturnOutcome>> TakeAsync(
        Upload upload,
        Campaign campaign,
        IReadOnlyList<ReturnRow> rows,
        CancellationToken ct
    )
    {
        var named = rows.Select(row => (row.Email, Id: LeadId.TryParse(row.Lead, null, out var id) ? id : null))
            .ToList();
        var found = await people.FindAllAsync(named, ct);
        var asked = rows.Select(
                (row, i) =>
                    new PersonReturn(
                        found[i].Person,
                        new ReturnAsked(
                            named[i].Id,
                            row.Reason,
                            $"file {upload.Batch}",
                            $"{upload.Batch} line {row.Line}"
                        )
                    )
                    {
                        Refusal =
                            row.Fault is not null ? ReturnRefusal.RowNotRead
                            : found[i].Differs ? ReturnRefusal.LeadAndAddressDiffer
                            : null,
                    }
            )
            .ToList();
        // The time of the drop counts, however long the file waited here.
        var outcomes = await returns.HandleAsync(campaign, asked, upload.WrittenAt, ct);
        await WriteReceiptAsync(upload, campaign, rows, outcomes, ct);
        return outcomes;
    }

    private Task<bool> WriteReceiptAsync(
        Upload upload,
        Campaign campaign,
        IReadOnlyList<ReturnRow> rows,
        IReadOnlyList<ReturnOutcome> outcomes,
        CancellationToken ct
    ) =>
        files.WriteAsync(
            Containers.Reports,
            ReturnMails.ReceiptOf(upload, campaign.LeadCode),
            async stream =>
            {
                await using var csv = new Csv(stream);
                await csv.WriteAsync(["row", "lead", "reason", "status", "advice"]);
                foreach (var (row, outcome) in rows.Zip(outcomes))
                    await csv.WriteAsync([
                        $"{row.Line}",
                        row.Named,
                        row.Fault?.Found ?? row.Reason,
                        outcome.Words,
                        ReturnAdvice.For(outcome.Decision, outcome.Place, campaign.Returns),
                    ]);
            },
            ct
        );
}
