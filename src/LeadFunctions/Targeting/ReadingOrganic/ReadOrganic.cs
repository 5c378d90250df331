using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Targeting.ReadingOrganic;

/// <summary>Takes a file of <c>organic/</c>, once a version of it: leads that converted on the site by themselves. Safe
/// to run twice and to be cut at any point: the same file makes the same facts, and the ledger keeps that all of it is
/// done.</summary>
internal sealed class ReadOrganic(
    TakeFiles taken,
    OutputFiles files,
    OrganicFiles facts,
    PersonHash people,
    CurrentConfiguration configuration
)
{
    private const long MaxBytes = 50 * 1024 * 1024;

    public Task HandleAsync(string path, CancellationToken ct) =>
        taken.HandleAsync(Containers.Organic, Jobs.OrganicFiles, path, (upload, at) => TakeAsync(upload, at, ct), ct);

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
        var (file, problem) = await taken.OpenAsync(Containers.Organic, upload, MaxBytes, ct);
        return file is null ? ([], [], problem) : await OrganicTable.ReadAsync(file, ct);
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
