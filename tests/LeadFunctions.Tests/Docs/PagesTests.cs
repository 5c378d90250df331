using System.Text.RegularExpressions;
using LeadFunctions.Tests.Infrastructure;
using Microsoft.Azure.Functions.Worker;
using NCrontab;

namespace LeadFunctions.Tests.Docs;

public partial class PagesTests
{
    private static readonly CrontabSchedule.ParseOptions Seconds = new() { IncludingSeconds = true };

    // What stands in code and is of others: what a recipe calls something, a field of a CRM, an error of Azure.
    private static readonly string[] OfOthers = ["AddX", "GivenName", "ScopeLocked", "CheckingCallers", "OpenApiFile"];

    private static readonly Lazy<HashSet<string>> Words = new(() =>
        [
            .. new[] { "*.cs", "*.bicep", "*.json", "*.ts", "*.tsx", "*.sh", "*.mjs", "*.yml", "*.csproj", "*.props" }
                .SelectMany(pattern => Repository.Files(pattern))
                .Where(file => !file.EndsWith("package-lock.json", StringComparison.Ordinal))
                .SelectMany(file => Word().Matches(Repository.Read(file)))
                .Select(m => m.Value),
            .. OfOthers,
        ]
    );

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

    /// <summary>In templates, scripts and what the app says, which no reader of pages follows by a link.</summary>
    [Fact]
    public void Every_page_that_is_named_outside_of_pages_is_there() =>
        Assert.Empty(
            from pattern in new[] { "*.bicep", "*.sh", "*.ps1", "*.yml", "*.yaml", "*.cs", "*.ts", "*.tsx" }
            from file in Repository.Files(pattern)
            where !file.StartsWith("tests/", StringComparison.Ordinal)
            from page in OfDocs().Matches(Repository.Read(file))
            where !File.Exists(Repository.PathOf(page.Value))
            select $"{file} names {page.Value}"
        );

    [Theory]
    [MemberData(nameof(Pages))]
    public void Addresses_of_the_app_and_keys_are_written_in_one_way(string page) =>
        Assert.DoesNotMatch(OtherPlaceholder(), Repository.Read(page));

    /// <summary>A link to one of two reaches the first, whichever was meant.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void No_heading_comes_twice_on_a_page(string page)
    {
        var headings = Markdown.Anchors(Repository.Read(page)).ToList();
        Assert.True(
            page == "CHANGELOG.md" || headings.Distinct().Count() == headings.Count,
            string.Join(", ", headings.GroupBy(h => h).Where(h => h.Count() > 1).Select(h => h.Key))
        );
    }

    /// <summary>Names in two or more humps, such as those of functions, types, settings and fields.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_name_in_code_is_one_of_the_repository(string page)
    {
        var text = Repository.Read(page);
        Assert.All(
            IsSuperseded(text) ? [] : Markdown.CodesOf(text).SelectMany(code => Name().Matches(code)),
            name => Assert.Contains(name.Value, Words.Value)
        );
    }

    /// <summary>In sentences such as <c>`WatchQueues` looks every five minutes</c>.</summary>
    [Fact]
    public void How_often_a_timer_is_said_to_run_is_its_schedule()
    {
        var timers = Functions.StartedBy<TimerTriggerAttribute>().ToDictionary(f => f.Name, f => f.Trigger.Schedule);
        var told = Repository
            .Files("*.md", "docs")
            .SelectMany(page => Often().Matches(Repository.Read(page).ReplaceLineEndings(" ").Replace('\n', ' ')))
            .Where(m => timers.ContainsKey(m.Groups["timer"].Value))
            .ToList();
        Assert.InRange(told.Count, 5, int.MaxValue);
        Assert.All(
            told,
            m =>
                Assert.Equal(
                    (m.Groups["timer"].Value, Period(m.Groups["often"].Value)),
                    (m.Groups["timer"].Value, Period(CrontabSchedule.Parse(timers[m.Groups["timer"].Value], Seconds)))
                )
        );
    }

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

    private static TimeSpan Period(CrontabSchedule schedule)
    {
        var first = schedule.GetNextOccurrence(new DateTime(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc));
        return schedule.GetNextOccurrence(first) - first;
    }

    private static TimeSpan Period(string words) =>
        words switch
        {
            "every thirty" or "every half minute" => TimeSpan.FromSeconds(30),
            "every minute" => TimeSpan.FromMinutes(1),
            "every five minutes" => TimeSpan.FromMinutes(5),
            "every ten minutes" => TimeSpan.FromMinutes(10),
            "every quarter of an hour" => TimeSpan.FromMinutes(15),
            _ => TimeSpan.FromHours(1),
        };

    private static bool IsSuperseded(string page) => page.Contains(" · Superseded on ", StringComparison.Ordinal);

    private static bool HasListOfItsOwn(string page) =>
        page == "docs/README.md"
        || (Path.GetFileName(page) != "README.md" && Path.GetDirectoryName(page) is "docs/runbook" or "docs/decisions");

    [GeneratedRegex(@"(?<![\w-])[A-Za-z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+(?![\w=-])")]
    private static partial Regex Name();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"docs/[\w/-]+\.md")]
    private static partial Regex OfDocs();

    [GeneratedRegex(
        @"`(?<timer>[A-Z]\w+)`[^.;|`]{0,80}? (?<often>every (?:half minute|thirty|minute|five minutes|ten minutes|quarter of an hour|hour)|once an hour)"
    )]
    private static partial Regex Often();

    [GeneratedRegex(@"(?<![\w/])eng/[\w./-]+")]
    private static partial Regex OfEng();

    [GeneratedRegex(@"https://(APP|NAME)\.azurewebsites|x-functions-key: (KEY|\$key)\b|\$HOST\b|Bearer TOKEN")]
    private static partial Regex OtherPlaceholder();

    [GeneratedRegex(@"(?<![\w./~}])/(home|Users|root|work|tmp|var|mnt|opt|srv)/|\b[A-Za-z]:\\")]
    private static partial Regex MachinePath();
}
