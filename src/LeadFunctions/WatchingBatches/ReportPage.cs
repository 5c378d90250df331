using System.Net;
using LeadFunctions.Alerting;

namespace LeadFunctions.WatchingBatches;

/// <summary>A report as a page that prints well: black on white, heads of tables on every sheet, no row torn apart. Unlike
/// the mail it has all rows. All content is data, never markup.</summary>
internal static class ReportPage
{
    private const string Style = """
        body { font: 11pt/1.4 system-ui, sans-serif; color: #000; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
        table { border-collapse: collapse; width: 100%; margin-bottom: 1.5rem }
        th, td { text-align: left; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid #999; overflow-wrap: anywhere }
        thead { display: table-header-group } tr { break-inside: avoid } h2 { break-after: avoid }
        @page { margin: 15mm } @media print { body { margin: 0; max-width: none; font-size: 9pt } }
        """;

    public static string Of(Mail mail) => $"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>{E(mail.Subject)}</title><style>{Style}</style></head>
        <body><h1>{E(mail.Subject)}</h1>
        <p>{E(mail.Body.Summary)}</p>
        {string.Concat(mail.Body.Tables.Select(Table))}
        </body></html>

        """.ReplaceLineEndings("\n");

    private static string Table(MailTable table) => $"""
        <h2>{E(table.Title)}</h2>
        <table><thead>{Row("th", table.Columns)}</thead><tbody>
        {string.Join('\n', table.Rows.Select(row => Row("td", row)))}
        </tbody></table>

        """;

    private static string Row(string cell, IEnumerable<string> cells) =>
        $"<tr>{string.Concat(cells.Select(c => $"<{cell}>{E(c)}</{cell}>"))}</tr>";

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
