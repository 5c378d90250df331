using System.Net;
using System.Text;

namespace LeadFunctions.Alerting;

/// <summary>How mails look: as text, and as HTML that a phone shows well. All content is data, never markup.</summary>
internal static class MailLayout
{
    /// <summary>The subject in one line: names of files in it may hold line breaks, which would begin another header.</summary>
    public static string Subject(Mail mail) => string.Concat(mail.Subject.Select(c => char.IsControl(c) ? ' ' : c));

    public static string Text(Mail mail)
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
            text.AppendLine().Append("Runbook: docs/runbook/").Append(page).AppendLine(".md");
        return text.ToString().ReplaceLineEndings("\n");
    }

    public static string Html(Mail mail) => $"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>{E(mail.Subject)}</title></head>
        <body style="margin:0;padding:16px;font:16px/1.5 system-ui,sans-serif;color:#1b1b1b;max-width:680px">
        <h1 style="font-size:20px">{E(mail.Subject)}</h1>
        <p>{E(mail.Body.Summary)}</p>
        {string.Concat(mail.Body.Tables.Select(Html))}
        <p><strong>{E(mail.Body.WhatToDo)}</strong></p>
        {(mail.Body.Runbook is { } page ? $"<p style=\"color:#555\">Runbook: docs/runbook/{E(page)}.md</p>" : "")}
        </body></html>

        """.ReplaceLineEndings("\n");

    private static string Html(MailTable table) => $"""
        <h2 style="font-size:16px">{E(table.Title)}</h2>
        <table style="border-collapse:collapse;width:100%">
        <tr>{string.Concat(table.Columns.Select(c => $"<th style=\"text-align:left;border-bottom:2px solid #999;padding:4px\">{E(c)}</th>"))}</tr>
        {string.Concat(table.Rows.Take(MailTable.MaxRows).Select(Row))}</table>
        <p>{E(More(table))}</p>
        """;

    private static string Row(IReadOnlyList<string> cells) =>
        $"<tr>{string.Concat(cells.Select(c => $"<td style=\"border-bottom:1px solid #ddd;padding:4px;overflow-wrap:anywhere\">{E(c)}</td>"))}</tr>\n";

    private static string More(MailTable table) =>
        table.Rows.Count > MailTable.MaxRows ? $"and {table.Rows.Count - MailTable.MaxRows:N0} more" : "";

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
