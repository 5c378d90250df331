using System.Text.RegularExpressions;

namespace LeadFunctions.Tests.Docs;

/// <summary>What the tests read of a page.</summary>
internal static partial class Markdown
{
    /// <summary>The rows of the first table of a section, as cells without backticks around them.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Table(string page, string heading)
    {
        var lines = Section(page, heading)
            .SkipWhile(line => !line.StartsWith('|'))
            .TakeWhile(line => line.StartsWith('|'));
        return [.. lines.Skip(2).Select(Cells)];
    }

    /// <summary>The texts in backticks.</summary>
    public static IReadOnlyList<string> Codes(string cell) => [.. Code().Matches(cell).Select(m => m.Groups[1].Value)];

    /// <summary>The texts in backticks of a page, those in blocks left out.</summary>
    public static IReadOnlyList<string> CodesOf(string page) => Codes(Fenced().Replace(page, ""));

    /// <summary>The one text in backticks.</summary>
    public static string OneCode(string cell) => Assert.Single(Codes(cell));

    /// <summary>The last name in backticks before each JSON example, and the example.</summary>
    public static IReadOnlyList<(string Name, string Json)> JsonExamples(string page) =>
        [
            .. JsonBlock()
                .Matches(page)
                .Select(m => (Codes(m.Groups["before"].Value).LastOrDefault(""), m.Groups["json"].Value)),
        ];

    /// <summary>Where the links of a page lead to, those in code left out.</summary>
    public static IEnumerable<string> Links(string page) =>
        Link().Matches(Code().Replace(Fenced().Replace(page, ""), "")).Select(m => m.Groups[1].Value);

    /// <summary>The names by which links reach the headings of a page.</summary>
    public static IEnumerable<string> Anchors(string page) =>
        Fenced()
            .Replace(page, "")
            .Split('\n')
            .Where(line => line.StartsWith('#'))
            .Select(line => NotInAnchor().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    private static IEnumerable<string> Section(string page, string heading)
    {
        var lines = page.Split('\n').SkipWhile(line => line != heading).ToList();
        Assert.True(lines.Count > 0, $"The page has no heading '{heading}'.");
        return lines.Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Cells(string line) =>
        [.. CellEnd().Split(line.Trim().Trim('|')).Select(cell => cell.Trim().Replace(@"\|", "|"))];

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<before>[^\n]*)\n+```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fenced();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex CellEnd();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
