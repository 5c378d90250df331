using System.Text.RegularExpressions;

namespace LeadFunctions.Tests.Docs;

public partial class ThreatModelTests
{
    private static readonly string Page = Repository.Read("docs/platform/threat-model.md");

    public static TheoryData<string> Holds =>
        [
            .. new[] { "## An affiliate", "## A customer", "## An outsider", "## Ops" }
                .SelectMany(who => Markdown.Table(Page, who))
                .SelectMany(row => Markdown.Codes(row[2]))
                .Distinct(),
        ];

    [Theory]
    [MemberData(nameof(Holds))]
    public void What_is_said_to_stop_somebody_is_a_test_or_a_setting(string hold)
    {
        var files = TestName().IsMatch(hold)
            ? Repository
                .Files("*.cs", "tests")
                .Where(file => !file.EndsWith("ThreatModelTests.cs", StringComparison.Ordinal))
            : Repository
                .Files("*", "infra")
                .Concat(Repository.Files("*.yml", ".github"))
                .Concat(Repository.Files("*.sh", "eng"));
        Assert.Contains(files, file => Repository.Read(file).Contains(hold, StringComparison.Ordinal));
    }

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*(_[A-Za-z0-9]+)+$")]
    private static partial Regex TestName();
}
