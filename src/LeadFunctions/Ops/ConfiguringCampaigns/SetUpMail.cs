using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Mailing;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

internal static class SetUpMail
{
    /// <param name="version">Of the whole configuration: one mail for each.</param>
    public static Mail Compose(
        string version,
        DateTimeOffset now,
        IReadOnlyList<(Campaign Campaign, IReadOnlyList<SetUpWarning> Warnings)> found
    ) =>
        new(
            Cause: $"campaign-set-up|{version}",
            At: now,
            To: Recipient.Ops,
            Subject: found is [var only]
                ? $"[Admin] Campaign set-up [{only.Campaign.LeadCode}]"
                : $"[Admin] Campaign set-up [{found.Count:N0} campaigns]",
            Body: new MailBody(
                $"{(found.Count == 1 ? "A campaign is in force and runs" : $"{found.Count:N0} campaigns are in force and run")}. "
                    + $"{Settings(found.Sum(f => f.Warnings.Count))} unintended.",
                [
                    .. found.Select(f => new MailTable(
                        $"Please check {f.Campaign.LeadCode} of {f.Campaign.Customer}",
                        ["place in the file", "found", "expected"],
                        [.. f.Warnings.Select(w => (IReadOnlyList<string>)[w.Place, w.Found, w.Expected])]
                    )),
                ],
                "Correct a file and drop it again, or leave it as it is if this is intended: what was told is not told again.",
                "campaign-set-up"
            )
            {
                Links = [.. found.Take(MailTable.MaxRows).Select(f => PageLink.SetUpOf(f.Campaign.LeadCode))],
            }
        );

    private static string Settings(int count) => count == 1 ? "1 setting looks" : $"{count:N0} settings look";
}
