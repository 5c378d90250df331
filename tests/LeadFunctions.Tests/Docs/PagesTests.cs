using System.Text.RegularExpressions;

namespace LeadFunctions.Tests.Docs;

public partial class PagesTests
{
    public static TheoryData<string> Pages => [.. Repository.Files("*.md")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_to_a_file_or_heading_resolves(string page) => Assert.All(
        Markdown.Links(Repository.Read(page)).Where(link => !link.Contains("://", StringComparison.Ordinal)),
        link =>
        {
            var (file, anchor) = link.Split('#') is [var path, var heading] ? (path, heading) : (link, null);
            var target = file.Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, file);
            Assert.True(Path.Exists(Repository.PathOf(target)), $"{link} leads nowhere");
            if (anchor is not null)
                Assert.Contains(anchor, Markdown.Anchors(Repository.Read(target)));
        });

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_page_names_a_path_of_somebodys_machine(string page) =>
        Assert.DoesNotMatch(MachinePath(), Repository.Read(page));

    [Fact]
    public void Every_decision_is_numbered_without_gaps_and_listed()
    {
        var records = Repository.Files("0*.md", "docs/decisions").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Enumerable.Range(1, records.Count), records.Select(name => int.Parse(name[..4])));
        Assert.Equal(records, Markdown.Links(Repository.Read("docs/decisions/README.md")));
        Assert.All(records, name => Assert.StartsWith($"# {int.Parse(name[..4])}. ", Repository.Read($"docs/decisions/{name}")));
    }

    [GeneratedRegex(@"(?<![\w./~}])/(home|Users|root|work|tmp|var|mnt|opt|srv)/|\b[A-Za-z]:\\")]
    private static partial Regex MachinePath();
}
