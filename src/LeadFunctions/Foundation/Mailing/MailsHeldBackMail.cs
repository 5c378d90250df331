namespace LeadFunctions.Foundation.Mailing;

/// <summary>Stands for all mails about somebody's files that an hour has no room for.</summary>
internal static class MailsHeldBackMail
{
    /// <param name="held">The first that is not sent.</param>
    /// <param name="hour">Such as <c>2026-11-21T09</c>, in UTC.</param>
    public static Mail For(Mail held, string of, string hour, DateTimeOffset now) =>
        new(
            Cause: $"mails-held-back|{of}|{hour}|{(held.To.Affiliate is null ? "ops" : "affiliate")}",
            At: now,
            To: held.To,
            Subject: held.To.Affiliate is null
                ? $"[Admin] Mails held back [{of}]"
                : "Your uploads: so many that they are not mailed one by one",
            Body: held.To.Affiliate is null
                ? new MailBody(
                    $"Files of {of} caused {MailBudgetStore.MailsAnHour} mails in this hour. Further ones are not sent until the next full hour: "
                        + "receipts, rejected files, and answers that are held. The files themselves are processed as always.",
                    [],
                    "Look at the affiliate's batches of today, and ask for fewer and larger files if this was no accident.",
                    "mails-held-back"
                )
                {
                    Links = [PageLink.Today],
                }
                : new MailBody(
                    $"You uploaded so many files that we mailed {MailBudgetStore.MailsAnHour} times in this hour. All files are processed as always, "
                        + "but until the next full hour nothing more is mailed about single ones.",
                    [],
                    "The receipts of all files are on your page. Fewer and larger files, or one archive of them, are answered by one mail."
                )
                {
                    Links = [new("Your page", "api/upload")],
                }
        );
}
