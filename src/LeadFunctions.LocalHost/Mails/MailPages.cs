using System.Globalization;
using System.Net;
using System.Text;

namespace LeadFunctions.LocalHost.Mails;

/// <summary>Mails for a browser: a list, and a file each.</summary>
internal static class MailPages
{
    private const int MaxName = 80;

    /// <param name="link">Where the mail itself is.</param>
    public static string List(IReadOnlyList<ReceivedMail> mails, Func<ReceivedMail, string> link)
    {
        var rows = mails.Select(m =>
            $"<tr><td>{m.Number}</td><td>{Text(m.To)}</td><td><a href=\"{Text(link(m))}\">{Text(m.Subject)}</a>{(m.Files.Count > 0 ? " 📎" : "")}</td></tr>"
        );
        return $$"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mails</title>
            <style>body{font:16px system-ui,sans-serif;margin:2rem;max-width:60rem}td{padding:.3rem .8rem;border-bottom:1px solid #ddd;vertical-align:top}</style></head>
            <body><h1>{{mails.Count:N0}} mails</h1><table>{{string.Concat(rows)}}</table></body></html>
            """;
    }

    /// <summary>Writes every mail as HTML and as text with its headers, what is attached beside it, and an
    /// index.</summary>
    public static async Task WriteAsync(IReadOnlyList<ReceivedMail> mails, string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        foreach (var mail in mails)
        {
            var path = Path.Combine(folder, NameOf(mail));
            await File.WriteAllTextAsync($"{path}.html", mail.Html, ct);
            await File.WriteAllTextAsync(
                $"{path}.txt",
                $"From: {mail.From}\nTo: {mail.To}\nSubject: {mail.Subject}\n\n{mail.Text}",
                ct
            );
            foreach (var file in mail.Files)
                await File.WriteAllBytesAsync($"{path}.{Safe(file.Name)}", file.Content, ct);
        }
        await File.WriteAllTextAsync(
            Path.Combine(folder, "index.html"),
            List(mails, m => Uri.EscapeDataString($"{NameOf(m)}.html")),
            ct
        );
    }

    private static string NameOf(ReceivedMail mail) =>
        string.Create(CultureInfo.InvariantCulture, $"{mail.Number:000} {Safe(mail.Subject)}");

    // A subject may hold the name of an upload, which is hostile text and never a path.
    private static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var c in text.Take(MaxName))
            safe.Append(char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '[' or ']' ? c : ' ');
        return safe.ToString().Trim(' ', '.');
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
