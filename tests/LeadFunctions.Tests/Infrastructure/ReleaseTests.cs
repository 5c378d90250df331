using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Telemetry;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Infrastructure;

/// <summary>Version, changelog, package and workflow are of one release.</summary>
public sealed partial class ReleaseTests
{
    private static readonly string Version = Property().Match(Repository.Read("Directory.Build.props")).Groups[1].Value;

    private static readonly string Changelog = Repository.Read("CHANGELOG.md");

    private static readonly string Workflow = Repository.Read(".github/workflows/release.yml");

    [Fact]
    public void The_version_is_semantic_and_stands_in_one_place()
    {
        Assert.Matches(@"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$", Version);
        Assert.All(
            Repository.Files("*.csproj", "src"),
            project => Assert.DoesNotMatch("<(Version|AssemblyVersion|FileVersion)>", Repository.Read(project))
        );
    }

    [Fact]
    public void The_app_has_it_and_tells_it()
    {
        Assert.Equal(Version, AppVersion.Text);
        Assert.StartsWith(Version, AppVersion.Whole, StringComparison.Ordinal);
        Assert.Equal(new Version($"{Version}.0"), typeof(Capabilities).Assembly.GetName().Version);
        Assert.Equal(Version, JsonNode.Parse(new ApiDescription().Json)!["info"]!["version"]!.GetValue<string>());
    }

    [Fact]
    public void The_ops_page_is_of_the_same_version() =>
        Assert.Equal(
            Version,
            JsonNode.Parse(Repository.Read("src/LeadFunctions.OpsPage/package.json"))!["version"]!.GetValue<string>()
        );

    [Fact]
    public void The_changelog_has_what_is_unreleased_on_top_then_this_version_and_older_ones_below()
    {
        var headings = Heading().Matches(Changelog).Select(m => m.Value).ToList();
        Assert.Equal("## [Unreleased]", headings[0]);
        var released = headings
            .Skip(1)
            .Select(h =>
                Released().Match(h) is { Success: true } m ? m : throw new FormatException($"'{h}' is no release.")
            )
            .Select(m =>
                (
                    Version: System.Version.Parse(m.Groups[1].Value),
                    Day: DateOnly.ParseExact(m.Groups[2].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                )
            )
            .ToList();
        Assert.Equal(System.Version.Parse(Version), released[0].Version);
        Assert.Equal(released.OrderByDescending(r => r.Version), released);
        Assert.Equal(released.OrderByDescending(r => r.Day), released);
        Assert.All(
            SubHeading().Matches(Changelog).Select(m => m.Groups[1].Value),
            kind => Assert.Contains(kind, new[] { "Added", "Changed", "Deprecated", "Removed", "Fixed", "Security" })
        );
    }

    [Fact]
    public void The_page_about_upgrading_has_a_line_for_it() =>
        Assert.Contains(
            Markdown.Table(Repository.Read("docs/platform/upgrading.md"), "## From version to version"),
            row => row[0] == Version
        );

    [Fact]
    public void A_tag_of_this_version_gets_its_notes_and_another_is_refused()
    {
        var (code, notes, _) = Notes($"v{Version}");
        Assert.Equal(0, code);
        Assert.StartsWith("### ", notes, StringComparison.Ordinal);
        Assert.DoesNotContain("\n## ", notes, StringComparison.Ordinal);
        Assert.All(
            new[] { Version, $"v{Version}-rc.1", "v0.9.0", "v99.0.0" },
            tag =>
            {
                var (refused, output, error) = Notes(tag);
                Assert.Equal((1, ""), (refused, output));
                Assert.Contains($"Expected the tag v{Version}", error, StringComparison.Ordinal);
            }
        );
    }

    /// <summary>Nothing is built of a wrong tag, and nothing is released that was not tested.</summary>
    [Fact]
    public void The_workflow_refuses_then_tests_then_releases_what_was_tested()
    {
        Assert.Contains("tags: [\"v*\"]", Workflow, StringComparison.Ordinal);
        var steps = new[]
        {
            "run: ./eng/release-notes.sh \"$GITHUB_REF_NAME\"",
            "needs: version\n    uses: ./.github/workflows/test.yml",
            "needs: test\n",
            "environment: release",
            "name: app",
            "./eng/sbom.sh artifacts/release",
            "uses: actions/attest-build-provenance@",
            "gh release create \"$GITHUB_REF_NAME\" --verify-tag",
        }.Select(step => (step, At: Workflow.IndexOf(step, StringComparison.Ordinal)));
        Assert.All(steps, s => Assert.True(s.At >= 0, $"The workflow has no '{s.step}'."));
        Assert.Equal(steps.OrderBy(s => s.At), steps);
        Assert.Contains("publish.sh", Repository.Read("eng/core-tools.sh"), StringComparison.Ordinal);
        Assert.Contains(
            "run: ./eng/core-tools.sh",
            Repository.Read(".github/workflows/test.yml"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_tool_that_lists_what_the_app_is_made_of_has_an_exact_version() =>
        Assert.Matches(
            @"^\d+\.\d+\.\d+$",
            JsonNode.Parse(Repository.Read(".config/dotnet-tools.json"))!["tools"]!["cyclonedx"]![
                "version"
            ]!.GetValue<string>()
        );

    private static (int Code, string Output, string Error) Notes(string tag)
    {
        using var script = Process.Start(
            new ProcessStartInfo("/bin/bash", [Repository.PathOf("eng/release-notes.sh"), tag])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var output = script.StandardOutput.ReadToEnd();
        var error = script.StandardError.ReadToEnd();
        script.WaitForExit();
        return (script.ExitCode, output, error);
    }

    [GeneratedRegex("<Version>(.+)</Version>")]
    private static partial Regex Property();

    [GeneratedRegex("(?m)^## .+$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$")]
    private static partial Regex Released();

    [GeneratedRegex("(?m)^### (.+)$")]
    private static partial Regex SubHeading();
}
