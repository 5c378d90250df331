using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Tests.Infrastructure;

namespace LeadFunctions.Tests.Docs;

/// <summary>Every command of a page is run by a test, or it is said here why it cannot be and what holds its
/// names.</summary>
public partial class CommandsTests
{
    private const string Cloud = "it needs a subscription in Azure; the templates are compiled by BicepTests";

    private static readonly string[] Shown =
    [
        .. Repository.Files("*.md", "docs"),
        "README.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
    ];

    // Where it begins, and the class of tests or the file that runs it. The first that fits counts.
    private static readonly (string Begins, string By)[] Run =
    [
        ("./eng/affiliate.sh", "Ops_give_access_by_a_command"),
        ("./eng/audit.sh", ".github/workflows/test.yml"),
        ("./eng/browser.sh", "eng/test.sh"),
        ("./eng/crashes.sh", "A_host_is_killed_at_any_moment"),
        ("./eng/demo.sh", "Playing_the_samples"),
        ("./eng/fuzz.sh", "FuzzTests"),
        ("./eng/instances.sh", "Four_instances_share_the_work"),
        ("./eng/ladder.sh", "Every_call_may_fail"),
        ("./eng/publish.sh", "eng/core-tools.sh"),
        ("./eng/rehearse-restore.sh", "A_backup_is_restored"),
        ("./eng/restore.sh", "A_backup_is_restored"),
        ("./eng/test.sh", ".github/workflows/test.yml"),
        ("./eng/year.sh", "A_year_in_the_life"),
        ("curl", "OperatingPageTests"),
        ("dotnet build LeadFunctions.sln", "eng/test.sh"),
        ("dotnet publish", "eng/publish.sh"),
        ("func start", "eng/core-tools.sh"),
        ("infra/hooks/bring-events.sh", "HookTests"),
        ("npm ci", "eng/setup.sh"),
        ("npx azurite", "Playing_a_file_of_ones_own"),
        ("printf %s 2026", "TracesTests"),
    ];

    private static readonly (string Begins, string Why)[] NotRun =
    [
        ("./eng/keep-demo-storage.sh", "what it keeps stays; Storage_of_a_former_version starts on it"),
        ("./eng/mutants.sh", "it takes hours"),
        ("az ", Cloud),
        ("azcopy ", Cloud),
        ("azd ", Cloud),
        ("cd ", "it leads to the next command"),
        ("cp local.settings.sample.json", "it leads to the next command; ReferenceTests read the file"),
        ("cut ", "it takes a part of an answer"),
        ("dotnet build -p:CSharpier_Check=false", "it changes the working copy"),
        ("dotnet format", "a decision tells that it is not used"),
        ("dotnet nuget list source", "it shows what the machine has"),
        (
            "dotnet run --project src/LeadFunctions.LocalHost",
            "it runs until it is ended; Playing_the_samples runs the same"
        ),
        ("dotnet run -c Release --project tests/LeadFunctions.Benchmarks", "it measures for long, on a quiet machine"),
        ("dotnet test", "these tests are run so"),
        ("echo \"whsec_", "it makes a secret"),
        ("eval \"$(azd env get-values)\"", Cloud),
        ("gh attestation verify", "it needs a release at GitHub"),
        ("git push", "it publishes a release"),
        ("git tag", "it publishes a release"),
        ("jq ", "it takes a part of an answer"),
        ("npm config get registry", "it shows what the machine has"),
        ("npm run types", "it writes a file that eng/test.sh compiles"),
        ("npx vite", "it runs until it is ended"),
        ("sftp ", "no emulator has SFTP; SafetyTests hold the name of the user"),
        ("sha256sum", "TracesTests hold the whole line"),
    ];

    private static readonly IReadOnlyList<(string Page, string Command)> Commands =
    [
        .. Shown.SelectMany(page => Shell.Commands(Repository.Read(page)).Select(command => (page, command))),
    ];

    [Fact]
    public void Every_command_is_run_by_a_test_or_told_why_it_is_not()
    {
        var known = Run.Select(r => r.Begins).Concat(NotRun.Select(n => n.Begins)).ToList();
        Assert.All(
            Commands,
            c => Assert.Contains(known, begins => c.Command.StartsWith(begins, StringComparison.Ordinal))
        );
        Assert.All(
            known,
            begins => Assert.Contains(Commands, c => c.Command.StartsWith(begins, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Whatever_runs_a_command_is_there_and_names_it()
    {
        var tests = string.Join('\n', Repository.Files("*.cs", "tests").Select(Repository.Read));
        Assert.All(
            Run,
            run =>
                Assert.Contains(
                    run.By.Contains('/') ? run.Begins.Split(' ', '/')[^1] : $"class {run.By}",
                    run.By.Contains('/') ? Repository.Read(run.By) : tests,
                    StringComparison.Ordinal
                )
        );
    }

    /// <summary>Of the script, or of the program that it starts.</summary>
    [Fact]
    public void Every_option_of_a_script_is_one_that_it_has() =>
        Assert.All(
            Commands.Where(c => c.Command.StartsWith("./eng/", StringComparison.Ordinal)),
            c =>
            {
                var script = Repository.Read(c.Command.Split(' ')[0][2..]);
                var started = SourceFile().Matches(script).Select(m => Repository.Read(m.Value));
                Assert.All(
                    Option().Matches(Quoted().Replace(c.Command, "")).Select(m => m.Value),
                    option => Assert.Contains(option, script + string.Concat(started), StringComparison.Ordinal)
                );
            }
        );

    [Fact]
    public void Every_benchmark_that_is_named_is_there_and_every_one_is_told()
    {
        var source = Repository.Read("tests/LeadFunctions.Benchmarks/Command.cs");
        var names = Benchmark().Matches(source).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(
            names.Order(),
            Markdown
                .Table(Repository.Read("docs/developers/performance.md"), "## What is measured")
                .Select(row => Markdown.OneCode(row[0]))
                .Order()
        );
        Assert.All(
            Commands.SelectMany(c => BenchmarkAsked().Matches(c.Command)).Select(m => m.Groups[1].Value),
            name => Assert.Contains(name, names.Concat(["short", "help"]))
        );
    }

    [Fact]
    public void Every_filter_of_tests_finds_some()
    {
        var files = Repository.Files("*.cs", "tests").Select(file => Path.GetFileName(file)).ToList();
        Assert.All(
            Commands.SelectMany(c => TestFilter().Matches(c.Command)).SelectMany(m => m.Groups[1].Value.Split('|')),
            name => Assert.Contains(files, file => file.StartsWith(name, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Tables_containers_and_queues_of_a_command_are_those_of_the_app()
    {
        Assert.All(Asked("--table-name"), name => Assert.Contains(name, Tables.All.Append("$table")));
        Assert.All(Asked("-c").Concat(Asked("-d")), name => Assert.Contains(name, Containers.All));
        Assert.All(Asked("--queue-name"), name => Assert.Contains(name, Queues.All));
        Assert.All(Storage("queue").SelectMany(c => Value(c, "--name")), name => Assert.Contains(name, Queues.All));
    }

    /// <summary>Without it the Azure CLI asks for a key of the account, and keys are off.</summary>
    [Fact]
    public void Whoever_reads_an_account_by_its_name_signs_in() =>
        Assert.All(
            new[] { "blob", "entity", "message", "queue", "table" }
                .SelectMany(Storage)
                .Where(c => c.Contains("--account-name", StringComparison.Ordinal)),
            command => Assert.Contains("--auth-mode login", command, StringComparison.Ordinal)
        );

    [Fact]
    public void Variables_of_a_deployment_are_those_that_it_tells()
    {
        var told = Output()
            .Matches(Repository.Read("infra/main.bicep"))
            .Select(m => m.Groups[1].Value)
            // Of the pipeline, which makes an identity, and of the storage clients.
            .Concat(["AZURE_CLIENT_ID", "AZURE_STORAGE_CONNECTION_STRING"]);
        Assert.All(
            Shown
                .SelectMany(page => Variable().Matches(Repository.Read(page)))
                .Select(m => m.Groups[1].Value)
                .Distinct(),
            name => Assert.Contains(name, told)
        );
        var parameters = Repository.Read("infra/main.parameters.json");
        Assert.All(
            Commands.SelectMany(c => SetByAzd().Matches(c.Command)).Select(m => m.Groups[1].Value),
            name => Assert.Contains($"${{{name}", parameters, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_query_of_the_log_names_functions_and_metrics_that_are_there()
    {
        var functions = Functions.StartedBy<Attribute>().Select(f => f.Name).ToHashSet();
        var queries = Shown.SelectMany(page => Query().Matches(Repository.Read(page))).Select(m => m.Value).ToList();
        Assert.NotEmpty(queries);
        Assert.All(
            queries
                .SelectMany(query => OfFunctions().Matches(query))
                .SelectMany(m => Word().Matches(m.Value))
                .Select(m => m.Groups[1].Value),
            name => Assert.Contains(name, functions)
        );
        var source = string.Join('\n', Repository.Files("*.cs", "src/LeadFunctions").Select(Repository.Read));
        Assert.All(
            queries.SelectMany(query => Metric().Matches(query)).Select(m => m.Value),
            metric => Assert.Contains(metric, source, StringComparison.Ordinal)
        );
    }

    private static IEnumerable<string> Storage(string kind) =>
        Commands.Select(c => c.Command).Where(c => c.StartsWith($"az storage {kind} ", StringComparison.Ordinal));

    private static IEnumerable<string> Asked(string option) =>
        Commands
            .Where(c => c.Command.StartsWith("az storage ", StringComparison.Ordinal))
            .SelectMany(c => Value(c.Command, option));

    private static IEnumerable<string> Value(string command, string option) =>
        Regex.Matches(command, $@"(?<!\S){option} ""?([^\s""]+)").Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"src/[\w./]+\.cs")]
    private static partial Regex SourceFile();

    [GeneratedRegex(@"(?<!\S)--[a-z][a-z-]*")]
    private static partial Regex Option();

    [GeneratedRegex(@"""[^""]*""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?m)^        \(""(\w+)"", ")]
    private static partial Regex Benchmark();

    [GeneratedRegex(@"LeadFunctions\.Benchmarks -- (\w+)")]
    private static partial Regex BenchmarkAsked();

    [GeneratedRegex(@"^dotnet test .*--filter ""?([\w|]+)")]
    private static partial Regex TestFilter();

    [GeneratedRegex(@"(?m)^output (\w+) ")]
    private static partial Regex Output();

    [GeneratedRegex(@"\$\{?(AZURE_\w+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^azd env set (\w+)")]
    private static partial Regex SetByAzd();

    [GeneratedRegex(
        @"^ *```(?:kusto|text)\n.*?^ *```|`exceptions [^`]*`",
        RegexOptions.Singleline | RegexOptions.Multiline
    )]
    private static partial Regex Query();

    [GeneratedRegex(@"operation_Name (?:==|in) (?:""\w+""|\([^)]*\))")]
    private static partial Regex OfFunctions();

    [GeneratedRegex(@"""(\w+)""")]
    private static partial Regex Word();

    [GeneratedRegex(@"leadfunctions\.[a-z_.]+[a-z]")]
    private static partial Regex Metric();
}
