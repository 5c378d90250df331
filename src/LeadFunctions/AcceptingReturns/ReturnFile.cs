using LeadFunctions.Alerting;
using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.AcceptingReturns;

/// <summary>Takes a file of <c>returns/{leadCode}/</c>. Safe to run twice and to be cut at any point: the moment at which the
/// file came in is written down once, and each row knows its own return.</summary>
internal sealed class ReturnFile(
    UploadStore uploads, OutputFiles files, ReturnLeads returns, ReturnedPeople people, Mailbox mails, CurrentConfiguration configuration, TimeProvider clock)
{
    private const long MaxBytes = 5 * 1024 * 1024;

    public async Task HandleAsync(string path, CancellationToken ct)
    {
        // An empty file is announced before its content.
        if (await uploads.FindAsync(Containers.Returns, path, ct) is not { Bytes: > 0 } upload)
            return;
        var campaign = LeadCode.TryParse(upload.Folder, null, out var leadCode)
            ? (await configuration.GetAsync(ct)).Campaigns.GetValueOrDefault(leadCode)
            : null;
        if (campaign is null)
        {
            await mails.AskAsync(ReturnMails.NotRead(upload, "The folder is not the lead code of a campaign."), ct);
            return;
        }
        var (rows, problem) = await ReadAsync(upload, ct);
        await mails.AskAsync(problem is null
            ? ReturnMails.Received(upload, campaign, rows, await TakeAsync(upload, campaign, rows, ct))
            : ReturnMails.NotRead(upload, problem), ct);
    }

    private async Task<(IReadOnlyList<ReturnRow> Rows, string? Problem)> ReadAsync(Upload upload, CancellationToken ct)
    {
        if (upload.Bytes > MaxBytes)
            return ([], $"The file has {upload.Bytes:N0} bytes, expected at most {MaxBytes:N0}. Split it into smaller ones.");
        await using var stream = await uploads.OpenAsync(Containers.Returns, upload, ct);
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, ct);
        content.Position = 0;
        using var text = new StreamReader(content);
        return ReturnTable.Read(text);
    }

    private async Task<IReadOnlyList<ReturnOutcome>> TakeAsync(Upload upload, Campaign campaign, IReadOnlyList<ReturnRow> rows, CancellationToken ct)
    {
        var came = await files.DecideOnceAsync($"returns/{upload.Batch}.json", BinaryData.FromString(Json.Write(clock.GetUtcNow())), ct);
        var asked = new List<PersonReturn>(rows.Count);
        foreach (var row in rows)
        {
            var lead = LeadId.TryParse(row.Lead, null, out var id) ? id : null;
            asked.Add(new(
                await people.FindAsync(row.Lead, lead, ct), new ReturnAsked(lead, row.Reason, $"file {upload.Batch}", $"{upload.Batch} line {row.Line}")));
        }
        var outcomes = await returns.HandleAsync(campaign, asked, Json.Read<DateTimeOffset>(came.ToString()), ct);
        await WriteReceiptAsync(upload, campaign, rows, outcomes, ct);
        return outcomes;
    }

    private Task<bool> WriteReceiptAsync(
        Upload upload, Campaign campaign, IReadOnlyList<ReturnRow> rows, IReadOnlyList<ReturnOutcome> outcomes, CancellationToken ct) =>
        files.WriteAsync(Containers.Reports, ReturnMails.ReceiptOf(upload, campaign.LeadCode), async stream =>
        {
            await using var csv = new Csv(stream);
            await csv.WriteAsync(["line", "lead", "reason", "status", "advice"]);
            foreach (var (row, outcome) in rows.Zip(outcomes))
                await csv.WriteAsync([$"{row.Line}", row.Lead, row.Reason, outcome.Word, ReturnAdvice.For(outcome.Decision, outcome.Place, campaign.Returns)]);
        }, ct);
}
