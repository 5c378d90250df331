using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Mailing;

/// <summary>How mails and reports look: as text, and as one page that a phone shows well and a printer too. All content
/// is data, never markup.</summary>
internal static partial class MailLayout
{
    // Letters from which on a cell is told in sentences and takes the room that is left.
    private const int LongText = 40;

    // Words and dates never break in the middle; a mail program that drops styles still shows a plain table.
    private const string Style = """
        body { margin: 0 auto; padding: 16px; max-width: 72rem; font: 16px/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff }
        h1 { font-size: 22px; line-height: 1.25 } h2 { font-size: 17px; margin: 24px 0 8px; break-after: avoid }
        table { border-collapse: collapse; width: 100%; font-size: 14px }
        thead { display: table-header-group } tr { break-inside: avoid }
        th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid #ddd; overflow-wrap: break-word }
        th { border-bottom: 2px solid #999; vertical-align: bottom }
        td { white-space: nowrap } .text { white-space: normal; min-width: 12rem } .number { text-align: right }
        .aside { color: #555 } a { color: #0b57d0 }
        @media screen and (max-width: 640px) {
          table, tbody, tr, td { display: block } thead { display: none }
          tr { padding: 8px 0; border-bottom: 2px solid #ddd }
          td, .text, .number { white-space: normal; min-width: 0; text-align: left; border: 0; padding: 2px 0 }
          td::before { content: attr(data-column) ": "; color: #555 } td:empty { display: none }
        }
        @page { margin: 15mm } @media print { body { max-width: none; padding: 0; font-size: 10pt } table { font-size: 9pt } }
        """;

    /// <summary>The subject in one line: names of files in it may hold line breaks, which would begin another
    /// header.</summary>
    public static string Subject(Mail mail) => string.Concat(mail.Subject.Select(c => char.IsControl(c) ? ' ' : c));

    /// <param name="sites">What is on the web; whatever is not is named by its path.</param>
    public static string Text(Mail mail, MailSites? sites = null)
    {
        var text = new StringBuilder(mail.Body.Summary).AppendLine().AppendLine();
        foreach (var table in mail.Body.Tables)
        {
            text.AppendLine(table.Title).Append("  ").AppendJoin(" | ", table.Columns).AppendLine();
            foreach (var row in table.Rows.Take(MailTable.MaxRows))
                text.Append("- ").AppendJoin(" | ", row).AppendLine();
            if (More(table) is { Length: > 0 } more)
                text.AppendLine(more);
            text.AppendLine();
        }
        text.AppendLine(mail.Body.WhatToDo);
        if (mail.Body.Runbook is { } page)
            text.AppendLine().Append("Runbook: ").AppendLine(PageOf(page, sites?.Runbook));
        foreach (var link in mail.Body.Links)
            text.AppendLine().Append(link.Text).Append(": ").AppendLine(sites?.Of(link)?.AbsoluteUri ?? link.Path);
        return text.ToString().ReplaceLineEndings("\n");
    }

    public static string Html(Mail mail, MailSites? sites = null) =>
        Page(
            mail,
            MailTable.MaxRows,
            $"""
            <p><strong>{E(mail.Body.WhatToDo)}</strong></p>
            {string.Concat(mail.Body.Links.Select(link => $"<p>{Link(link, sites)}</p>"))}
            {(mail.Body.Runbook is { } page ? $"<p class=\"aside\">Runbook: {Link(page, sites?.Runbook)}</p>" : "")}
            """
        );

    /// <summary>A report: the mail with all its rows and charts, and without what to do, since it is kept and
    /// printed.</summary>
    public static string Report(Mail mail) =>
        Page(mail, int.MaxValue, "", mail.Body.Tables.Any(table => table.Chart is not null) ? ChartSvg.Style : null);

    private static string Page(Mail mail, int rows, string end, string? charts = null) =>
        $"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{E(mail.Subject)}</title>
            <style>{Style}{(charts is null ? "" : $"\n{charts}")}</style></head>
            <body><main>
            <h1>{E(mail.Subject)}</h1>
            <p>{E(mail.Body.Summary)}</p>
            {string.Concat(mail.Body.Tables.Select(table => Html(table, rows, charts is not null)))}{end}
            </main></body></html>

            """.ReplaceLineEndings("\n");

    private static string Html(MailTable table, int rows, bool withCharts) =>
        withCharts && table.Chart is { } chart
            ? $"""
                <h2>{E(table.Title)}</h2>
                <div class="chart"><figure>{ChartSvg.Of(chart)}</figure><div>
                {Html(table, rows)}</div></div>
                """
            : $"""
                <h2>{E(table.Title)}</h2>
                {Html(table, rows)}
                """;

    private static string Html(MailTable table, int rows)
    {
        var shown = table.Rows.Take(rows).ToList();
        var kinds = table.Columns.Select((_, column) => Kind(shown.Select(row => row[column]))).ToList();
        return $"""
            <table><thead><tr>{string.Concat(
                table.Columns.Select((name, column) => $"<th{kinds[column]}>{E(name)}</th>")
            )}</tr></thead><tbody>
            {string.Concat(shown.Select(row => Row(table, kinds, row)))}</tbody></table>
            {(table.Rows.Count > rows ? $"<p class=\"aside\">{E(More(table))}</p>" : "")}
            """;
    }

    // Where a screen is narrow each cell is a line of its own, and names its column.
    private static string Row(MailTable table, List<string> kinds, IReadOnlyList<string> row) =>
        $"<tr>{string.Concat(row.Select((cell, column) =>
            $"<td{kinds[column]} data-column=\"{E(table.Columns[column])}\">{E(cell)}</td>"))}</tr>\n";

    private static string Kind(IEnumerable<string> cells)
    {
        var filled = cells.Where(cell => cell.Length > 0).ToList();
        return filled.Count > 0 && filled.All(cell => Number().IsMatch(cell)) ? " class=\"number\""
            : filled.Any(cell => cell.Length > LongText) ? " class=\"text\""
            : "";
    }

    [GeneratedRegex(@"^[+-]?[\d,]*\.?\d+ ?%?$")]
    private static partial Regex Number();

    private static string PageOf(string page, Uri? runbook) =>
        runbook is null ? $"docs/runbook/{page}.md" : $"{runbook.AbsoluteUri.TrimEnd('/')}/{page}.md";

    private static string Link(string page, Uri? runbook) =>
        runbook is null ? E(PageOf(page, runbook)) : $"<a href=\"{E(PageOf(page, runbook))}\">{E(page)}</a>";

    private static string Link(MailLink link, MailSites? sites) =>
        sites?.Of(link) is { } address
            ? $"<a href=\"{E(address.AbsoluteUri)}\">{E(link.Text)}</a>"
            : $"{E(link.Text)}: {E(link.Path)}";

    private static string More(MailTable table) =>
        table.Rows.Count > MailTable.MaxRows ? $"and {table.Rows.Count - MailTable.MaxRows:N0} more" : "";

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
