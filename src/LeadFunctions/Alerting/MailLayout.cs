using System.Net;
using System.Text;

namespace LeadFunctions.Alerting;

/// <summary>How mails look: as text, and as HTML that a phone shows well. All content is data, never markup.</summary>
internal static class MailLayout
{
    private const int ShortText = 10;
    private const int LongText = 40;
    private const int ManyColumns = 3;

    /// <summary>The subject in one line: names of files in it may hold line breaks, which would begin another header.</summary>
    public static string Subject(Mail mail) => string.Concat(mail.Subject.Select(c => char.IsControl(c) ? ' ' : c));

    /// <param name="runbook">Where the pages of the runbook are on the web; null where they are read in the repository.</param>
    public static string Text(Mail mail, Uri? runbook = null)
    {
        var text = new StringBuilder(mail.Body.Summary).AppendLine().AppendLine();
        foreach (var table in mail.Body.Tables)
        {
            text.AppendLine(table.Title).Append("  ").AppendJoin(" | ", table.Columns).AppendLine();
            foreach (var row in table.Rows.Take(MailTable.MaxRows))
                text.Append("- ").AppendJoin(" | ", row).AppendLine();
            text.AppendLine(More(table)).AppendLine();
        }
        text.AppendLine(mail.Body.WhatToDo);
        if (mail.Body.Runbook is { } page)
            text.AppendLine().Append("Runbook: ").AppendLine(PageOf(page, runbook));
        return text.ToString().ReplaceLineEndings("\n");
    }

    public static string Html(Mail mail, Uri? runbook = null) => $"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>{E(mail.Subject)}</title></head>
        <body style="margin:0;padding:16px;font:16px/1.5 system-ui,sans-serif;color:#1b1b1b;max-width:680px">
        <h1 style="font-size:20px">{E(mail.Subject)}</h1>
        <p>{E(mail.Body.Summary)}</p>
        {string.Concat(mail.Body.Tables.Select(Html))}
        <p><strong>{E(mail.Body.WhatToDo)}</strong></p>
        {(mail.Body.Runbook is { } page ? $"<p style=\"color:#555\">Runbook: {Link(page, runbook)}</p>" : "")}
        </body></html>

        """.ReplaceLineEndings("\n");

    private static string Html(MailTable table)
    {
        var shown = table.Rows.Take(MailTable.MaxRows).ToList();
        // A phone has no room for a long text beside many columns: it goes below its row.
        var below = table.Columns.Count > ManyColumns && shown.Any(row => row[^1].Length > LongText);
        var columns = below ? table.Columns.SkipLast(1) : table.Columns;
        return $"""
            <h2 style="font-size:16px">{E(table.Title)}</h2>
            <table style="border-collapse:collapse;width:100%;font-size:14px">
            <tr>{string.Concat(columns.Select(c => $"<th style=\"text-align:left;border-bottom:2px solid #999;padding:4px\">{E(c)}</th>"))}</tr>
            {string.Concat(shown.Select(row => below ? Row(row.SkipLast(1), $"{table.Columns[^1]}: {row[^1]}") : Row(row)))}</table>
            <p>{E(More(table))}</p>
            """;
    }

    private static string Row(IEnumerable<string> cells, string? below = null)
    {
        var line = below is null ? "border-bottom:1px solid #ddd;" : "";
        var row = $"<tr>{string.Concat(cells.Select(c => $"<td style=\"{line}padding:4px;vertical-align:top;{Wrap(c)}\">{E(c)}</td>"))}</tr>\n";
        return below is null
            ? row
            : row + $"<tr><td colspan=\"{cells.Count()}\" style=\"border-bottom:1px solid #ddd;padding:0 4px 8px;color:#555;overflow-wrap:anywhere\">{E(below)}</td></tr>\n";
    }

    // Numbers and dates stay whole; what is longer breaks where it must.
    private static string Wrap(string cell) => cell.Length <= ShortText ? "white-space:nowrap" : "overflow-wrap:anywhere";

    private static string PageOf(string page, Uri? runbook) => runbook is null ? $"docs/runbook/{page}.md" : $"{runbook.AbsoluteUri.TrimEnd('/')}/{page}.md";

    private static string Link(string page, Uri? runbook) =>
        runbook is null ? E(PageOf(page, runbook)) : $"<a href=\"{E(PageOf(page, runbook))}\">{E(page)}</a>";

    private static string More(MailTable table) =>
        table.Rows.Count > MailTable.MaxRows ? $"and {table.Rows.Count - MailTable.MaxRows:N0} more" : "";

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
