using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.SummarisingBatches;

/// <summary>The mails about an archive of several files, each of which is a batch.</summary>
internal static class ArchiveMails
{
    /// <summary>The most receipts that one mail carries.</summary>
    public const int MostReceipts = 10;

    /// <param name="files">Completed or rejected ones, all of one archive.</param>
    /// <param name="nearMisses">Columns of a file whose headers are nearly the symbol of a question.</param>
    public static IEnumerable<Mail> Of(IReadOnlyList<Batch> files, Func<Batch, IReadOnlyList<NearMiss>> nearMisses)
    {
        yield return Receipt(files, [.. files.SelectMany(f => nearMisses(f).Select(n => (f, n)))]);
        if (files.Any(IsRejected))
            yield return Rejected(files);
    }

    private static Mail Receipt(IReadOnlyList<Batch> files, IReadOnlyList<(Batch File, NearMiss Miss)> nearMisses)
    {
        var outcomes = files
            .SelectMany(f => f.Outcomes)
            .GroupBy(o => o.Key, o => o.Value)
            .ToDictionary(o => o.Key, o => o.Sum());
        var toCorrect = outcomes.GetValueOrDefault(RowOutcome.ToCorrect);
        var rejected = files.Count(IsRejected);
        var rows = files.Sum(f => f.Rows);
        // Those that somebody has to work with come first.
        var receipts = files
            .Where(f => !IsRejected(f))
            .OrderByDescending(f => f.Outcomes.GetValueOrDefault(RowOutcome.ToCorrect))
            .Take(MostReceipts)
            .ToList();
        return new Mail(
            Cause: $"receipt|{files[0].Upload}",
            At: files[0].Upload.UploadedAt,
            To: Recipient.TechnicalContactOf(files[0].Affiliate),
            Subject: $"Your upload {NameOf(files)}: {Counted(files.Count, "file")}, {Counted(rows, "row")}, "
                + $"{RowOutcomes.OnTheirWay(outcomes):N0} sent or on their way, {toCorrect:N0} to correct"
                + (rejected > 0 ? $", {Counted(rejected, "file")} not readable" : ""),
            Body: new MailBody(
                $"{Counted(files.Count, "file")} with {Counted(rows, "row")}"
                    + (rows > 0 ? $": {RowOutcomes.Counted(outcomes)}." : ".")
                    + (
                        rejected > 0
                            ? $" {Counted(rejected, "file")} cannot be read: none of the rows in there came in."
                            : ""
                    ),
                [
                    .. Table("Files that cannot be read", ["file", "why"], files.Where(IsRejected).Select(Why)),
                    .. Table(
                        "What became of the rows",
                        ["file", "rows", "sent or on their way", "to correct"],
                        files
                            .Where(f => !IsRejected(f))
                            .Select(f =>
                                new[]
                                {
                                    PartOf(f),
                                    $"{f.Rows:N0}",
                                    $"{RowOutcomes.OnTheirWay(f.Outcomes):N0}",
                                    $"{f.Outcomes.GetValueOrDefault(RowOutcome.ToCorrect):N0}",
                                }
                            )
                    ),
                    .. Table(
                        "Columns that are nearly the symbol of a question, and were not read as its answers",
                        ["file", "column", "name it"],
                        nearMisses.Select(n => new[] { PartOf(n.File), n.Miss.Header, n.Miss.Symbol })
                    ),
                    .. Table(
                        "Not read",
                        ["file", "what of it, and why"],
                        files.SelectMany(f => f.NotRead.Select(n => new[] { PartOf(f), n }))
                    ),
                ],
                WhatToDo(toCorrect + rejected + nearMisses.Count, receipts.Count < files.Count - rejected)
            )
            {
                Links = [new("Upload a file", "api/upload")],
            }
        )
        {
            Budget = files[0].Affiliate.Value,
            Files = [.. receipts.Select(ReceiptMails.File)],
        };
    }

    private static Mail Rejected(IReadOnlyList<Batch> files)
    {
        var (affiliate, upload) = (files[0].Affiliate, files[0].Upload);
        return new Mail(
            Cause: $"upload-rejected|{upload}|ops",
            At: upload.UploadedAt,
            To: Recipient.Ops,
            Subject: $"[Admin] Upload rejected [{affiliate}]",
            Body: new MailBody(
                $"{files.Count(IsRejected):N0} of {Counted(files.Count, "file")} in {NameOf(files)} of {affiliate} cannot be read, and none of the rows in there came in.",
                [.. Table("Files that cannot be read", ["file", "why"], files.Where(IsRejected).Select(Why))],
                "The affiliate has the same words by mail, and corrects the files. See that they come again.",
                "upload-rejected"
            )
            {
                Links = [PageLink.BatchOf(files.First(IsRejected))],
            }
        )
        {
            Budget = affiliate.Value,
        };
    }

    private static string WhatToDo(int toMend, bool hasMore) =>
        (
            toMend == 0
                ? "There is nothing to correct. The attached receipts show what became of every row."
                : "Correct what is listed, in the attached receipts or in your own files, and upload it again. Uploading again is always safe: "
                    + "rows that are on their way are not sent twice."
        ) + (hasMore ? $" {MostReceipts} receipts are attached; all of them are on your page." : "");

    private static bool IsRejected(Batch file) => file.State == BatchState.Rejected;

    private static string[] Why(Batch file) => [PartOf(file), file.Problem ?? ""];

    private static string PartOf(Batch file) => file.Part?.Name ?? file.FileName;

    /// <summary>The archive's own name.</summary>
    private static string NameOf(IReadOnlyList<Batch> files) =>
        files[0].UploadPath[(files[0].UploadPath.LastIndexOf('/') + 1)..];

    private static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count:N0} {what}s";

    private static IEnumerable<MailTable> Table(
        string title,
        IReadOnlyList<string> columns,
        IEnumerable<IReadOnlyList<string>> rows
    ) => rows.ToList() is { Count: > 0 } filled ? [new MailTable(title, columns, filled)] : [];
}
