using System.Text.RegularExpressions;

namespace LeadFunctions.Tests.Docs;

public partial class RunbookTests
{
    private const string Folder = "docs/runbook";

    // A runbook's name is the last argument of a MailBody, and the only such word in the files that compose mails.
    private static readonly IReadOnlyList<string> NamedInCode =
    [
        .. Repository
            .Files("*.cs", "src/LeadFunctions")
            .Select(Repository.Read)
            .Where(source => source.Contains("new MailBody(", StringComparison.Ordinal))
            .SelectMany(source => PageName().Matches(source).Select(m => m.Groups[1].Value))
            .Distinct(),
    ];

    private static IEnumerable<string> Pages =>
        Repository
            .Files("*.md", Folder)
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(page => page != "README");

    private static IEnumerable<string> NamedInAlerts =>
        AlertPage().Matches(Repository.Read("infra/modules/alerts.bicep")).Select(m => m.Groups[1].Value);

    [Fact]
    public void Every_runbook_that_a_mail_or_an_alert_names_has_a_page() =>
        Assert.Equal(NamedInCode.Union(NamedInAlerts).Order(), Pages.Order());

    [Fact]
    public void Every_alert_of_azure_names_its_page() =>
        Assert.Equal(AlertQuery().Count(Repository.Read("infra/modules/alerts.bicep")), NamedInAlerts.Count());

    [Fact]
    public void Every_page_says_cause_effect_how_to_look_and_what_to_do() =>
        Assert.All(
            Pages,
            page =>
            {
                var text = Repository.Read($"{Folder}/{page}.md");
                Assert.All(
                    ["## Cause", "## Effect", "## How to look", "## What to do"],
                    heading => Assert.Contains($"\n{heading}\n", text, StringComparison.Ordinal)
                );
            }
        );

    /// <summary>Whoever has a mail looks for its subject.</summary>
    [Fact]
    public void Every_page_has_its_subject_and_the_list_of_pages_has_the_same()
    {
        var listed = Markdown
            .Table(Repository.Read($"{Folder}/README.md"), "# Runbook")
            .ToDictionary(row => Listed().Match(row[0]).Groups[1].Value, row => Markdown.Codes(row[1]));
        Assert.All(
            Pages,
            page =>
            {
                var subject = Subject().Match(Repository.Read($"{Folder}/{page}.md"));
                Assert.True(subject.Success, $"{page} has no line 'Subject: `…`'");
                Assert.Contains(subject.Groups[1].Value, listed[page]);
            }
        );
    }

    [Fact]
    public void The_list_of_pages_is_complete() =>
        Assert.All(
            Pages,
            page => Assert.Contains($"({page}.md)", Repository.Read($"{Folder}/README.md"), StringComparison.Ordinal)
        );

    [GeneratedRegex("\"([a-z]+(?:-[a-z]+)+)\"")]
    private static partial Regex PageName();

    [GeneratedRegex(@"docs/runbook/([a-z-]+)\.md")]
    private static partial Regex AlertPage();

    [GeneratedRegex("(?m)^Subject: `([^`]+)`")]
    private static partial Regex Subject();

    [GeneratedRegex(@"\(([a-z-]+)\.md\)")]
    private static partial Regex Listed();

    [GeneratedRegex("(?m)^    query: ")]
    private static partial Regex AlertQuery();
}
