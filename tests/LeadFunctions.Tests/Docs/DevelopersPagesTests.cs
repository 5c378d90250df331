using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Tests.Docs;

public partial class DevelopersPagesTests
{
    private static readonly HashSet<string> Files =
    [
        .. Repository
            .Files("*.cs", "src")
            .Concat(Repository.Files("*.cs", "tests"))
            .Concat(Repository.Files("*.bicep", "infra"))
            .Select(file => Path.GetFileName(file)),
    ];

    /// <summary>By their names alone: a file that moves to another folder is still found.</summary>
    [Theory]
    [InlineData("docs/architecture.md")]
    [InlineData("docs/developers/recipes.md")]
    public void Every_file_that_the_page_sends_to_is_there(string page)
    {
        var named = FileName()
            .Matches(Repository.Read(page))
            .Select(m => m.Groups[1].Value)
            .Where(name => name is not "X.cs" and not "XTrigger.cs")
            .ToList();
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.True(Files.Contains(name), $"{page} names {name}, which is not there"));
    }

    [Fact]
    public void Every_folder_of_the_app_has_its_group_in_the_picture()
    {
        var told = Markdown
            .Table(Repository.Read("docs/architecture.md"), "## Who owns what")
            .SelectMany(row => Markdown.Codes(row[1]));
        var folders = typeof(Capabilities)
            .Assembly.GetTypes()
            .Select(type => type.Namespace?.Split('.'))
            .OfType<string[]>()
            .Where(space => space is ["LeadFunctions", _, ..])
            .Select(space => space[^1])
            .Distinct();
        Assert.Equal(folders.Order(), told.Order());
    }

    /// <summary>The folders that npm installs in are listed one by one.</summary>
    [Fact]
    public void Updates_are_looked_for_wherever_npm_installs_something() =>
        Assert.All(
            Repository
                .Files("package-lock.json", "eng")
                .Select(file => Path.GetDirectoryName(file)!.Replace('\\', '/')),
            folder => Assert.Contains($"/{folder}", Repository.Read(".github/dependabot.yml"), StringComparison.Ordinal)
        );

    [Fact]
    public void The_page_about_poison_tells_what_each_queue_means()
    {
        var page = Repository.Read("docs/runbook/processing-failed.md");
        Assert.All(
            Queues.All.Where(queue => queue != Queues.Mails).Append(Queues.PoisonBlobs),
            queue => Assert.Contains($"`{queue}`", page, StringComparison.Ordinal)
        );
    }

    [GeneratedRegex(@"`(\w+\.(?:cs|bicep))`")]
    private static partial Regex FileName();
}
