using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>Takes a file of <c>engagement/</c>, once a version of it. Safe to run twice and to be cut at any point: see
/// <see cref="TakeEngagement"/>; the ledger keeps that all of the file is done.</summary>
internal sealed class ReadEngagement(
    TakeFiles taken,
    FirstOfContent firsts,
    OutputFiles files,
    TakeEngagement engagement
)
{
    private const long MaxBytes = 20 * 1024 * 1024;

    public Task HandleAsync(string path, CancellationToken ct) =>
        taken.HandleAsync(
            Containers.Engagement,
            Jobs.EngagementFiles,
            path,
            (upload, at) => TakeAsync(upload, at, ct),
            ct
        );

    private async Task<Mail> TakeAsync(Upload upload, DateTimeOffset at, CancellationToken ct)
    {
        var (rows, problem) = await ReadAsync(upload, ct);
        if (problem is not null)
            return EngagementMails.NotRead(upload, problem);
        var first = await firsts.FindAsync(Containers.Engagement, "", upload, at, ct);
        var outcomes = await engagement.HandleAsync(rows, at, first.At.UtcDay, upload.Batch.Value, ct);
        await WriteReceiptAsync(upload, rows, outcomes, ct);
        return EngagementMails.Taken(upload, rows, outcomes);
    }

    private async Task<(IReadOnlyList<EngagementRow> Rows, string? Problem)> ReadAsync(
        Upload upload,
        CancellationToken ct
    )
    {
        var (file, problem) = await taken.OpenAsync(Containers.Engagement, upload, MaxBytes, ct);
        return file is null ? ([], problem) : await EngagementTable.ReadAsync(file, ct);
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
