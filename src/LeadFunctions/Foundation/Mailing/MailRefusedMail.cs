namespace LeadFunctions.Foundation.Mailing;

/// <summary>Tells ops of a mail to somebody else that the mail service refused for good.</summary>
internal static class MailRefusedMail
{
    private const string Runbook = "mail-not-sent";

    public static Mail Compose(PlannedMail refused, string said) =>
        new(
            Cause: $"mail-refused|{refused.Key.Month}|{refused.Key.Cause}",
            At: DateTimeOffset.ParseExact(
                refused.Key.Month,
                "yyyy-MM",
                System.Globalization.CultureInfo.InvariantCulture,
                System.Globalization.DateTimeStyles.AssumeUniversal
            ),
            To: Recipient.Ops,
            Subject: refused.To.Campaign is { } leadCode
                ? $"[Admin] Delivery failed [{leadCode}]"
                : $"[Admin] Mail refused [{refused.To.Affiliate}]",
            Body: new MailBody(
                $"The mail service refused a mail to {Who(refused.To)} for good; it said {said}. {Effect(refused.To)}",
                [
                    new MailTable(
                        "The mail",
                        ["subject", "files", "key"],
                        [
                            [refused.Subject, string.Join(", ", refused.Files.Select(f => f.Name)), $"{refused.Key}"],
                        ]
                    ),
                ],
                $"Most often the address does not exist any more. Correct it in {Where(refused.To)}, and send the file by hand.",
                Runbook
            )
            {
                Links = [Link(refused.To)],
            }
        );

    private static MailLink Link(Recipient to) =>
        to switch
        {
            { Campaign: { } leadCode } => PageLink.SetUpOf(leadCode),
            { Affiliate: { } affiliate } => PageLink.FileOf(affiliate),
            _ => PageLink.Today,
        };

    private static string Who(Recipient to) =>
        to.Campaign is { } leadCode ? $"a reader of {leadCode}" : $"the technical contact of {to.Affiliate}";

    private static string Effect(Recipient to) =>
        to.Campaign is null
            ? "Nothing else is affected."
            : "Its leads count as sent: their file is written, and other readers have it.";

    private static string Where(Recipient to) =>
        to.Campaign is { } leadCode
            ? $"the channel of kind mail of the campaign {leadCode}"
            : $"the contacts of the affiliate {to.Affiliate}";
}
