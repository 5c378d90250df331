using System.Text.RegularExpressions;

namespace LeadFunctions.Tests.Docs;

public partial class PagesTests
{
    public static TheoryData<string> Pages => [.. Repository.Files("*.md")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_to_a_file_or_heading_resolves(string page) =>
        Assert.All(
            Markdown.Links(Repository.Read(page)).Where(link => !link.Contains("://", StringComparison.Ordinal)),
            link =>
            {
                var (file, anchor) = link.Split('#') is [var path, var heading] ? (path, heading) : (link, null);
                var target = file.Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, file);
                Assert.True(Path.Exists(Repository.PathOf(target)), $"{link} leads nowhere");
                if (anchor is not null)
                    Assert.Contains(anchor, Markdown.Anchors(Repository.Read(target)));
            }
        );

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_page_names_a_path_of_somebodys_machine(string page) =>
        Assert.DoesNotMatch(MachinePath(), Repository.Read(page));

    /// <summary>Of superseded decisions the files are gone, and the text stays.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_file_of_eng_that_a_page_names_is_there(string page) =>
        Assert.All(
            OfEng().Matches(Repository.Read(page)).Select(m => m.Value.TrimEnd('.')),
            file =>
                Assert.True(
                    Path.Exists(Repository.PathOf(file)) || IsSuperseded(Repository.Read(page)),
                    $"{file} is not there"
                )
        );

    [Theory]
    [MemberData(nameof(Pages))]
    public void Addresses_of_the_app_and_keys_are_written_in_one_way(string page) =>
        Assert.DoesNotMatch(OtherPlaceholder(), Repository.Read(page));

    [Fact]
    public void Every_page_is_listed_for_a_reader()
    {
        var listed = Markdown
            .Links(Repository.Read("docs/README.md"))
            .Select(link => $"docs/{link.Split('#')[0]}")
            .ToHashSet();
        var pages = Repository.Files("*.md", "docs").Where(page => !HasListOfItsOwn(page));
        Assert.All(pages, page => Assert.Contains(page, listed));
    }

    [Fact]
    public void Every_decision_is_numbered_without_gaps_dated_and_listed()
    {
        var records = Repository
            .Files("0*.md", "docs/decisions")
            .Select(file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.Equal(Enumerable.Range(1, records.Count), records.Select(name => int.Parse(name[..4])));
        Assert.Equal(records, Markdown.Links(Repository.Read("docs/decisions/README.md")));
        Assert.All(
            records,
            name =>
                Assert.Matches(
                    $@"^# {int.Parse(name[..4])}\. [^\n]+\n\n\d{{4}}-\d\d-\d\d · (In force|Superseded on \d{{4}}-\d\d-\d\d)\n",
                    Repository.Read($"docs/decisions/{name}")
                )
        );
    }

    private static bool IsSuperseded(string page) => page.Contains(" · Superseded on ", StringComparison.Ordinal);

    private static bool HasListOfItsOwn(string page) =>
        page == "docs/README.md"
        || (Path.GetFileName(page) != "README.md" && Path.GetDirectoryName(page) is "docs/runbook" or "docs/decisions");

    [GeneratedRegex(@"(?<![\w/])eng/[\w./-]+")]
    private static partial Regex OfEng();

    [GeneratedRegex(@"https://(APP|NAME)\.azurewebsites|x-functions-key: (KEY|\$key)\b|\$HOST\b|Bearer TOKEN")]
    private static partial Regex OtherPlaceholder();

    [GeneratedRegex(@"(?<![\w./~}])/(home|Users|root|work|tmp|var|mnt|opt|srv)/|\b[A-Za-z]:\\")]
    private static partial Regex MachinePath();
}
