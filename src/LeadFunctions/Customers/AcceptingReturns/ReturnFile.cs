using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>Takes a file of <c>returns/{leadCode}/</c>, once a version of it. Safe to run twice and to be cut at any
/// point: each row knows its own return, and the ledger keeps that all of the file is done.</summary>
internal sealed class ReturnFile(
    TakeFiles taken,
    OutputFiles files,
    ReturnLeads returns,
    NamedPeople people,
    CurrentConfiguration configuration
)
{
    private const long MaxBytes = 5 * 1024 * 1024;

    public Task HandleAsync(string path, CancellationToken ct) =>
        taken.HandleAsync(
            Containers.Returns,
            Jobs.ReturnFiles,
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
            return ReturnMails.NotRead(upload, "The folder is not the lead code of a campaign.");
        var (rows, problem) = await ReadAsync(upload, ct);
        return problem is null
            ? ReturnMails.Received(upload, campaign, rows, await TakeAsync(upload, campaign, rows, ct))
            : ReturnMails.NotRead(upload, problem);
    }

    private async Task<(IReadOnlyList<ReturnRow> Rows, string? Problem)> ReadAsync(Upload upload, CancellationToken ct)
    {
        var (file, problem) = await taken.OpenAsync(Containers.Returns, upload, MaxBytes, ct);
        return file is null ? ([], problem) : await ReturnTable.ReadAsync(file, ct);
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
