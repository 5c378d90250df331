using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;

namespace LeadFunctions.Ops.WatchingBatches;

internal static class UnsentInBatchMail
{
    public static Mail Compose(Batch batch, IReadOnlyList<UnsentForCampaign> unsent) =>
        new(
            Cause: $"unsent-in-batch|{batch.Id}",
            At: batch.Id.UploadedAt,
            To: Recipient.Ops,
            Subject: $"[Admin] Batch stuck [{batch.Affiliate}]",
            Body: new MailBody(
                $"Of the file {batch.FileName} of {batch.Affiliate}, uploaded on {batch.Id.UploadedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC, leads are "
                    + $"unsent after {UnsentInBatch.Patience.TotalHours:N0} hours. No campaign took them.",
                [
                    new MailTable(
                        "Unsent leads",
                        ["lead code", "leads", "reasons, by how many leads each is against"],
                        [.. unsent.Select(Row)]
                    ),
                ],
                "Open a campaign, category or question where the order allows it: the leads then go by themselves. Otherwise tell the "
                    + "affiliate what to correct and what not to send; its receipt has the reasons of every row.",
                "unsent-in-batch"
            )
            {
                Links = [PageLink.UnsentLeadsOf(batch)],
            }
        );

    private static IReadOnlyList<string> Row(UnsentForCampaign unsent) =>
        [unsent.LeadCode?.Value ?? "none that is known", $"{unsent.Leads:N0}", ReasonWords.Counted(unsent.Reasons)];
}
