using System.Security.Cryptography;
using System.Text;
using LeadFunctions.Foundation.Mailing;

namespace LeadFunctions.Customers.AcceptingReturns;

internal static class MissingPricesMail
{
    /// <summary>Once for each set of affiliates and campaigns of a month: more leads of the same are no news.</summary>
    public static Mail Compose(DateOnly month, IReadOnlyList<MissingPrice> missing) =>
        new(
            Cause: $"cpl-missing|{month:yyyy-MM}|{Key(missing)}",
            // The same on each day: a mail of another month is another mail.
            At: new DateTimeOffset(month.ToDateTime(default), TimeSpan.Zero),
            To: Recipient.Ops,
            Subject: $"[Admin] CPL missing [{month:yyyy-MM}]",
            Body: new MailBody(
                $"Leads were sent in {month:yyyy-MM} that have no cost per lead: {missing.Sum(m => m.Sent):N0}. Their statements have no amount for them, and no total.",
                [
                    new MailTable(
                        "Without a CPL",
                        ["affiliate", "lead code", "sent"],
                        [.. missing.Select(m => (IReadOnlyList<string>)[m.Affiliate, m.LeadCode, $"{m.Sent:N0}"])]
                    ),
                ],
                "Write the price into cpl of config/affiliates/{affiliate}.json before the statement is closed, 30 days after the month; 0 where it costs nothing.",
                "cpl-missing"
            )
            {
                Links =
                [
                    .. missing
                        .Select(m => m.Affiliate)
                        .Distinct()
                        .Take(MailTable.MaxRows)
                        .Select(name => PageLink.Configured($"affiliates/{name}.json")),
                ],
            }
        );

    private static string Key(IReadOnlyList<MissingPrice> missing) =>
        Convert.ToHexStringLower(
            SHA256
                .HashData(Encoding.UTF8.GetBytes(string.Join('\n', missing.Select(m => $"{m.Affiliate}|{m.LeadCode}"))))
                .AsSpan(0, 8)
        );
}
