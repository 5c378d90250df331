namespace LeadFunctions.Tests.Docs;

public class ReadmeTests
{
    private static readonly string Page = Repository.Read("README.md");

    [Fact]
    public void The_front_door_stays_under_8_kilobytes() =>
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(Page), 1, 8_000);

    [Fact]
    public void Every_folder_that_it_names_is_there() =>
        Assert.All(
            Markdown.Table(Page, "## Folders").Select(row => Markdown.OneCode(row[0])),
            folder => Assert.True(Directory.Exists(Repository.PathOf(folder)), $"{folder} is not there")
        );

    [Fact]
    public void Every_folder_of_sources_and_tests_is_named()
    {
        var told = Markdown.Table(Page, "## Folders").Select(row => Markdown.OneCode(row[0])).ToHashSet();
        var projects = Repository
            .Files("*.csproj", "src")
            .Concat(Repository.Files("*.csproj", "tests"))
            .Select(file => Path.GetDirectoryName(file)!.Replace('\\', '/'));
        Assert.All(projects, project => Assert.Contains(project, told));
    }
}
