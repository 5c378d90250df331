using System.Security.Cryptography;
using System.Text;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.CheckingDeliveryForms;

/// <summary>One mail for each affiliate and what was found: a check that finds just what the last one did tells
/// nothing. The page of the report has the same words and all rows.</summary>
internal static class FormMails
{
    private const string Runbook = "delivery-form-differences";

    /// <summary>Path of the report in <c>reports</c>, without ending.</summary>
    public static string PathOf(FormReport report) => $"{report.Affiliate}/delivery-form-{report.Check:yyyy-MM-dd}";

    public static Mail Compose(FormReport report) =>
        Of(
            report.Affiliate.Value,
            Found(report),
            FirstOf(report),
            new MailBody(
                $"The delivery forms of {report.Affiliate} from {report.From:yyyy-MM-dd} to {report.To:yyyy-MM-dd} (days in {report.TimeZone}) were compared with what "
                    + $"was received, usable and sent. Differences: {report.Differences.Count():N0}. Days that are missing on a form: {report.Late.Sum(l => l.Days.Count):N0}. "
                    + $"Faults in forms: {report.Faults.Count:N0}.",
                [.. new[] { Differences(report), Late(report), Faults(report.Faults) }.Where(t => t.Rows.Count > 0)],
                "Ask the affiliate about leads that are missing and days that are not on the form; the reasons tell what became of the others. "
                    + "The attached file has every day and lead code, also those that agree.",
                Runbook
            )
            {
                Links = [PageLink.Uploaded(report.Affiliate, report.From, report.To)],
            }
        ) with
        {
            Files =
            [
                new MailFile(
                    Containers.Reports,
                    $"{PathOf(report)}.csv",
                    $"delivery forms of {report.Affiliate} {report.Check:yyyy-MM-dd}.csv"
                ),
            ],
        };

    /// <summary>Files in a folder that is no affiliate's.</summary>
    public static Mail Unknown(string folder, DateOnly check, IReadOnlyList<FormFault> faults) =>
        Of(
            folder.Short(120),
            Found(faults),
            check,
            new MailBody(
                $"Delivery forms in the folder '{folder.Short(120)}' were compared with nothing: no affiliate has that name.",
                [Faults(faults)],
                "Move them to the folder of the affiliate that they are of, or add its configuration.",
                Runbook
            )
            {
                Links = [PageLink.Configured("affiliates")],
            }
        );

    private static Mail Of(string about, string found, DateOnly day, MailBody body) =>
        new(
            Cause: $"delivery-forms|{about}|{found}",
            At: new DateTimeOffset(day.ToDateTime(default), TimeSpan.Zero),
            To: Recipient.Ops,
            Subject: $"[Admin] Delivery form differences [{about}]",
            Body: body
        );

    private static string Found<T>(T found) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Json.Write(found))).AsSpan(0, 8));

    private static string Found(FormReport report) =>
        Found(
            new
            {
                Differences = report.Differences.Select(d => d.Finding).ToList(),
                report.Late,
                report.Faults,
            }
        );

    // The same for the same findings, whenever they are found.
    private static DateOnly FirstOf(FormReport report) =>
        report
            .Differences.Select(d => d.Day)
            .Concat(report.Late.SelectMany(l => l.Days))
            .DefaultIfEmpty(DateOnly.MinValue)
            .Min();

    private static MailTable Differences(FormReport report) =>
        new(
            "Differences",
            ["day", "lead code", "form", "received", "usable", "sent", "explained"],
            [
                .. report.Differences.Select(l =>
                    (IReadOnlyList<string>)
                        [
                            $"{l.Day:yyyy-MM-dd}",
                            l.LeadCode?.Value ?? "none",
                            $"{l.Form:N0}",
                            $"{l.Received:N0}",
                            $"{l.Usable:N0}",
                            $"{l.Sent:N0}",
                            l.Explained,
                        ]
                ),
            ]
        );

    private static MailTable Late(FormReport report) =>
        new(
            "Missing or late",
            ["form", "last updated", "days with uploads that are not on it"],
            [
                .. report.Late.Select(l =>
                    (IReadOnlyList<string>)
                        [
                            l.File,
                            l.WrittenAt is { } at ? $"{at.UtcDateTime:yyyy-MM-dd HH:mm} UTC" : "there is no such file",
                            string.Join(", ", l.Days.Select(d => $"{d:yyyy-MM-dd}")),
                        ]
                ),
            ]
        );

    private static MailTable Faults(IReadOnlyList<FormFault> faults) =>
        new(
            "Faults in forms",
            ["form", "row", "column", "found", "expected"],
            [
                .. faults.Select(f =>
                    (IReadOnlyList<string>)
                        [f.File.Short(120), f.Row is { } row ? $"{row}" : "", f.Column, f.Found, f.Expected]
                ),
            ]
        );
}
