using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Targeting.CollectingFeedback;

/// <summary>Takes a file of <c>feedback/{leadCode}/</c>, once a version of it. Safe to run twice and to be cut at any
/// point: see <see cref="TakeFeedback"/>; the ledger keeps that all of the file is done.</summary>
internal sealed class ReadFeedback(
    TakeFiles taken,
    FirstOfContent firsts,
    OutputFiles files,
    TakeFeedback feedback,
    CurrentConfiguration configuration
)
{
    private const long MaxBytes = 5 * 1024 * 1024;

    public Task HandleAsync(string path, CancellationToken ct) =>
        taken.HandleAsync(
            Containers.Feedback,
            Jobs.FeedbackFiles,
            path,
            async (upload, _) => await TakeAsync(upload, ct) with { Budget = BudgetOf(upload) },
            ct
        );

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
        var first = await firsts.FindAsync(Containers.Feedback, campaign.LeadCode.Value, upload, upload.WrittenAt, ct);
        var outcomes = await feedback.HandleAsync(
            campaign.LeadCode,
            rows,
            upload.WrittenAt,
            $"file {upload.Batch}",
            ct,
            first.File == upload.Batch ? null : first.At
        );
        await WriteReceiptAsync(upload, campaign.LeadCode, rows, outcomes, ct);
        return FeedbackMails.Taken(upload, campaign, rows, outcomes);
    }

    private async Task<(IReadOnlyList<FeedbackRow> Rows, string? Problem)> ReadAsync(
        Upload upload,
        CancellationToken ct
    )
    {
        var (file, problem) = await taken.OpenAsync(Containers.Feedback, upload, MaxBytes, ct);
        return file is null ? ([], problem) : await FeedbackTable.ReadAsync(file, ct);
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
