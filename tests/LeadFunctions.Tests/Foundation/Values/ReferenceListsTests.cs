using System.Globalization;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Foundation.Values;

public class ReferenceListsTests
{
    private const string Folder = "src/LeadFunctions/Foundation/Values/Data/";

    [Fact]
    public void Every_list_names_the_package_and_version_that_it_was_made_of()
    {
        Assert.Equal(
            ["countries.tsv.gz", "disposable-domains.txt.gz", "free-mail-domains.txt.gz", "public-suffixes.txt.gz"],
            ReferenceLists.Versions.Keys.Order()
        );
        Assert.All(
            ReferenceLists.Versions.Values,
            version => Assert.Matches(@"\A[a-z0-9-]+ [0-9.]+(, [a-z0-9-]+ [0-9.]+)*\z", version)
        );
    }

    [Fact]
    public void The_versions_are_those_that_the_update_installs()
    {
        using var packages = System.Text.Json.JsonDocument.Parse(Repository.Read("eng/data/package.json"));
        var installed = packages
            .RootElement.GetProperty("dependencies")
            .EnumerateObject()
            .Select(p => $"{p.Name} {p.Value.GetString()}");
        Assert.Equal(installed.Order(), ReferenceLists.Versions.Values.SelectMany(v => v.Split(", ")).Order());
    }

    [Fact]
    public void The_page_beside_the_lists_tells_the_same()
    {
        var page = Repository.Read(Folder + "README.md");
        Assert.All(
            ReferenceLists.Lines("lists.tsv").Select(line => line.Split('\t')),
            list =>
                Assert.Contains(
                    $"npm `{list[1]}` | {list[2]} | {list[3]} | {list[4]} |",
                    page,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void The_lists_have_a_day() =>
        Assert.True(
            DateOnly.TryParseExact(
                ReferenceLists.WrittenOn,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out _
            )
        );

    [Fact]
    public void Every_list_holds_what_it_is_for()
    {
        Assert.InRange(ReferenceLists.Lines("disposable-domains.txt.gz").Count(), 5_000, 50_000);
        Assert.InRange(ReferenceLists.Lines("free-mail-domains.txt.gz").Count(), 2_000, 50_000);
        Assert.InRange(ReferenceLists.Lines("public-suffixes.txt.gz").Count(), 9_000, 20_000);
    }

    [Fact]
    public void A_list_that_is_not_there_is_named() =>
        Assert.Contains(
            "'nothing.txt'",
            Assert.Throws<ArgumentException>(() => ReferenceLists.Lines("nothing.txt").Any()).Message,
            StringComparison.Ordinal
        );
}
