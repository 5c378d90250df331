using System.Text;
using System.Text.RegularExpressions;

namespace LeadFunctions.Tests.Docs;

/// <summary>The commands that a page shows: those of its blocks of <c>sh</c>, and those in backticks.</summary>
internal static partial class Shell
{
    /// <summary>Each without the variables before it and without its comment, on one line.</summary>
    public static IReadOnlyList<string> Commands(string page) =>
        [
            .. Block()
                .Matches(page)
                .Select(m => m.Groups["text"].Value)
                .Concat(InBackticks().Matches(Block().Replace(page, "")).Select(m => m.Groups["text"].Value))
                .SelectMany(Split)
                .Select(part => Lead().Replace(part, ""))
                .Where(part => part.Length > 0),
        ];

    // At ends of lines, pipes and what joins commands, unless in quotes. Backslashes at ends of lines join them.
    private static IEnumerable<string> Split(string script)
    {
        var text = script.Replace("\\\n", " ", StringComparison.Ordinal);
        var part = new StringBuilder();
        char? quote = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (quote is null && text[i] == '#' && (i == 0 || char.IsWhiteSpace(text[i - 1])))
                i = text.IndexOf('\n', i) is > 0 and var end ? end : text.Length - 1;
            if (quote is null ? text[i] is '"' or '\'' : text[i] == quote)
                quote = quote is null ? text[i] : null;
            if (quote is null && (text[i] is '\n' or '|' or ';' || (text[i] == '&' && part.ToString().EndsWith('&'))))
            {
                yield return OneLine(part);
                part.Clear();
            }
            else
                part.Append(text[i]);
        }
        yield return OneLine(part);
    }

    private static string OneLine(StringBuilder part) =>
        Blanks().Replace(part.ToString(), " ").Trim().TrimEnd('&').Trim();

    [GeneratedRegex(@"^ *```sh\n(?<text>.*?)^ *```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(
        @"`(?<text>(?:[A-Z_]+=\S+ )?(?:\./eng/|infra/hooks/|(?:az|azd|azcopy|curl|dotnet|npm|npx|git|func|openssl|echo|gh|sftp) )[^`]*)`"
    )]
    private static partial Regex InBackticks();

    // Variables that are set, what a value is taken from, and words that only lead to a command.
    [GeneratedRegex(
        @"^(?:export )?(?:[A-Za-z_]+=(?:\$\(|""[^""]*""|'[^']*'|[^\s$]*)\s*)*(?:do |xargs -n 1 )?(?:(?:for .*|do|done)$)?"
    )]
    private static partial Regex Lead();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
