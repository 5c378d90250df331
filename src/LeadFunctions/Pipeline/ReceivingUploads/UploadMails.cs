using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.ReceivingUploads;

internal static class UploadMails
{
    /// <summary>A file of an unknown or paused affiliate: it lies where it is until the affiliate is active.</summary>
    public static Mail NotProcessed(Upload upload, string problem) =>
        NotProcessed(
            upload,
            $"A file was uploaded and is not processed. {problem}",
            "The file is kept. Once the affiliate is configured and active it is taken by itself; otherwise remove it.",
            PageLink.Configured("affiliates")
        );

    /// <summary>A file of an affiliate that is paused for a standard: it is taken when its turn comes.</summary>
    public static Mail Kept(Upload upload, AffiliateName affiliate) =>
        NotProcessed(
            upload,
            $"A file was uploaded and is not processed. The affiliate '{affiliate}' is paused because it breaches a standard.",
            "The file is kept, and taken by itself on probation or once the affiliate is healthy again. There is nothing to do.",
            PageLink.StandardsOf(affiliate)
        );

    private static Mail NotProcessed(Upload upload, string summary, string whatToDo, MailLink link) =>
        new(
            Cause: $"upload-not-processed|{upload.Batch}",
            At: upload.WrittenAt,
            To: Recipient.Ops,
            Subject: $"[Admin] Upload rejected [{upload.Folder.Short(120)}]",
            Body: new MailBody(
                summary,
                [
                    new MailTable(
                        "The file",
                        ["folder", "file", "bytes", "uploaded"],
                        [
                            [
                                upload.Folder.Short(120),
                                upload.Path[Math.Min(upload.Path.Length, upload.Folder.Length + 1)..].Short(120),
                                $"{upload.Bytes:N0}",
                                $"{upload.WrittenAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC",
                            ],
                        ]
                    ),
                ],
                whatToDo,
                "upload-rejected"
            )
            {
                Links = [link],
            }
        )
        {
            Budget = BudgetOf(upload),
        };

    /// <summary>A file that no client reaches by its name: it lies there, and nothing can be done with it but to remove
    /// it.</summary>
    public static Mail NotReachable(Upload upload) =>
        new(
            Cause: $"upload-not-reachable|{upload.Batch}",
            At: upload.WrittenAt,
            To: Recipient.Ops,
            Subject: $"[Admin] Upload rejected [{upload.Folder.Short(120)}]",
            Body: new MailBody(
                "A file cannot be opened by its name: it ends with a slash, or leads out of its folder.",
                [
                    new MailTable(
                        "The file",
                        ["file", "bytes", "uploaded"],
                        [
                            [
                                $"uploads/{upload.Path.Short(120)}",
                                $"{upload.Bytes:N0}",
                                $"{upload.WrittenAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC",
                            ],
                        ]
                    ),
                ],
                "Have it uploaded again under a plain name, such as leads.csv, and remove this one.",
                "upload-rejected"
            )
            {
                Links = [PageLink.Today],
            }
        )
        {
            Budget = BudgetOf(upload),
        };

    public static IEnumerable<Mail> Rejected(Batch batch, string problem) =>
        new[] { Recipient.Ops, Recipient.TechnicalContactOf(batch.Affiliate) }.Select(to => new Mail(
            Cause: $"upload-rejected|{batch.Id}|{(to.Affiliate is null ? "ops" : "affiliate")}",
            At: batch.Id.UploadedAt,
            To: to,
            Subject: to.Affiliate is null
                ? $"[Admin] Upload rejected [{batch.Affiliate}]"
                : $"Your upload {batch.FileName}: cannot be read",
            Body: new MailBody(
                to.Affiliate is null
                    ? $"The file {batch.FileName} of {batch.Affiliate} cannot be read, and none of its rows came in. {problem}"
                    : $"The file {batch.FileName} cannot be read, and none of its rows came in. {problem}",
                [],
                to.Affiliate is null
                    ? "The affiliate has the same words by mail, and corrects the file. See that it comes again."
                    : "Correct the file and upload it again. Uploading again is always safe.",
                to.Affiliate is null ? "upload-rejected" : null
            )
            {
                Links = to.Affiliate is null ? [PageLink.BatchOf(batch)] : [new("Upload a file", "api/upload")],
            }
        )
        {
            Budget = batch.Affiliate.Value,
        });

    // Folders that can be no affiliate's share one.
    private static string BudgetOf(Upload upload) =>
        AffiliateName.TryParse(upload.Folder, null, out var affiliate) ? affiliate.Value : "unknown folders";
}
