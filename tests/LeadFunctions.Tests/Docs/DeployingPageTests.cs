using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.BackingUp;
using LeadFunctions.Tests.Infrastructure;
using Microsoft.Azure.Functions.Worker;
using NCrontab;

namespace LeadFunctions.Tests.Docs;

public partial class DeployingPageTests
{
    private static readonly string Page = Repository.Read("docs/platform/deploying.md");
    private static readonly string[] InWords =
    [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    private static readonly string Costs = Repository.Read("docs/platform/costs.md");

    private static IReadOnlyList<IReadOnlyList<string>> Told => Markdown.Table(Page, "## Parameters");

    [Fact]
    public void Every_parameter_of_a_deployment_is_told()
    {
        using var file = JsonDocument.Parse(Repository.Read("infra/main.parameters.json"));
        Assert.Equal(
            file.RootElement.GetProperty("parameters").EnumerateObject().Select(p => p.Name).Order(),
            Told.SelectMany(row => Markdown.Codes(row[0])).Order()
        );
    }

    [Fact]
    public void The_variable_that_sets_a_parameter_is_the_one_told()
    {
        var file = Repository.Read("infra/main.parameters.json");
        Assert.All(
            Told.Where(row => Variable().IsMatch(row[1])),
            row =>
                Assert.Matches(
                    $"\"{Markdown.OneCode(row[0])}\": {{ \"value\": \"\\$\\{{{Variable().Match(row[1]).Value}[=}}]",
                    file
                )
        );
    }

    /// <summary>What azd gives, and what the template has where nobody gives anything.</summary>
    [Fact]
    public void The_default_of_a_parameter_is_the_one_told()
    {
        using var file = JsonDocument.Parse(Repository.Read("infra/main.parameters.json"));
        var given = file.RootElement.GetProperty("parameters");
        var template = Repository.Read("infra/main.bicep");
        foreach (var row in Told)
        foreach (var name in Markdown.Codes(row[0]))
        {
            var value = given.GetProperty(name).GetProperty("value").ToString();
            var (asked, byAzd) = Given().Match(value) is { Success: true } m
                ? (!m.Groups["default"].Success, m.Groups["default"].Value)
                : (false, value);
            var inTemplate = Regex.Match(template, $"(?m)^param {name} \\S+ = (.+)$").Groups[1].Value.Trim('\'');
            Assert.Equal(
                (name, row[2].Trim('`')),
                (
                    name,
                    asked ? "asked"
                    : byAzd is "" or "[]" or "{}" ? Nothing(name)
                    : byAzd
                )
            );
            Assert.Equal((name, asked ? "" : byAzd), (name, inTemplate));
        }
    }

    [Fact]
    public void Pages_count_the_alert_rules_that_there_are()
    {
        var rules = RuleName().Count(Repository.Read("infra/modules/alerts.bicep"));
        var told = Repository
            .Files("*.md", "docs")
            .Where(page => !page.StartsWith("docs/decisions/", StringComparison.Ordinal))
            .SelectMany(page => RulesTold().Matches(Repository.Read(page)))
            .Select(m => m.Groups[1].Value)
            .ToList();
        Assert.NotEmpty(told);
        Assert.All(told, word => Assert.Equal(InWords[rules], word));
    }

    /// <summary>Timers in a month of 30 days, listings by those that look for files, and queues that somebody
    /// reads.</summary>
    [Fact]
    public void The_costs_count_what_the_app_has()
    {
        var runs = Functions
            .StartedBy<TimerTriggerAttribute>()
            .ToDictionary(f => f.Name, f => 30 * RunsADay(f.Trigger.Schedule));
        // Fresh uploads are listed by the first, all containers that somebody drops files into by the second.
        var listings =
            runs["FindDueWork"] + (runs["FindLostWork"] * Functions.StartedBy<BlobTriggerAttribute>().Count());
        Assert.Contains(
            $"| timers: {runs.Values.Sum():N0} runs of a second at 2 GB |",
            Costs,
            StringComparison.Ordinal
        );
        Assert.Contains($"| listing of what was dropped, {listings:N0} times |", Costs, StringComparison.Ordinal);
        // Poison queues, the one of files, and those whose age is told.
        var looks = runs["FindLostWork"] * (Queues.All.Count + 1 + 1 + Queues.All.Count - 1);
        Assert.Contains($"| looks of `FindLostWork` at queues, {looks:N0} |", Costs, StringComparison.Ordinal);
        Assert.Contains(
            // The host has one of its own, for the events of blobs.
            $"| polling of {Functions.StartedBy<QueueTriggerAttribute>().Count() + 1} queues every {PollSeconds()} seconds, at most |",
            Costs,
            StringComparison.Ordinal
        );
    }

    /// <summary>Counted things times their price; a run is a second at 2 GB.</summary>
    [Fact]
    public void What_does_not_hang_on_leads_costs_what_its_counts_say()
    {
        var rows = Markdown.Table(Costs, "# What a month costs");
        var runs = Number(
            Counted().Match(rows.Single(r => r[0].StartsWith("timers", StringComparison.Ordinal))[0]).Value
        );
        var polls = 30m * 24 * 60 * 60 / PollSeconds();
        foreach (
            var (begins, count) in new (string, Func<decimal, decimal>)[]
            {
                ("timers", n => n * 2 / 1_000_000),
                ("the same runs", _ => runs / 1_000_000),
                ("listing", n => n / 1_000_000),
                ("looks", n => n / 1_000_000),
                ("polling", n => n * polls / 1_000_000),
            }
        )
        {
            var row = rows.Single(r => r[0].StartsWith(begins, StringComparison.Ordinal));
            var number = Counted().Match(row[0]) is { Success: true } m ? Number(m.Value) : 0;
            Assert.InRange(Number(row[2]) - (count(number) * Number(Price().Match(row[1]).Value)), -0.005m, 0.005m);
        }
        Assert.All(
            rows.Where(r => r[0].StartsWith("alerts: ", StringComparison.Ordinal)),
            alerts =>
                Assert.Equal(
                    Number(alerts[2]),
                    Array.IndexOf(InWords, alerts[0].Split(' ')[1]) * Number(Price().Match(alerts[1]).Value)
                )
        );
    }

    [Fact]
    public void The_costs_count_the_alert_rules_by_how_often_they_look()
    {
        var alerts = Repository.Read("infra/modules/alerts.bicep");
        foreach (var (every, words) in new[] { ("PT5M", "every 5 minutes"), ("PT15M", "every quarter of an hour") })
        {
            var rules = Regex.Count(alerts, $"every: '{every}'");
            Assert.Contains(
                $"| alerts: {InWords[rules]} {(rules == 1 ? "rule that looks" : "rules that look")} {words} |",
                Costs,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void The_page_about_privacy_names_what_is_removed()
    {
        using var storage = JsonDocument.Parse(Repository.Read("infra/lead-storage.json"));
        var removed = storage
            .RootElement.GetProperty("containers")
            .EnumerateObject()
            .Where(container => container.Value.GetString() == "removed")
            .Select(container => container.Name)
            .ToList();
        var inside = storage.RootElement.GetProperty("removedInside").EnumerateArray().Select(f => f.GetString()!);
        var page = Repository.Read("docs/ops/privacy.md");
        Assert.Equal(
            removed.Concat(inside).Order(),
            Markdown.Codes(RemovedByRules().Match(page).Groups[1].Value.Replace('\n', ' ')).Order()
        );
        var kept = Markdown
            .Table(page, "## What is kept, and where")
            .SelectMany(row => Markdown.Codes(row[1]))
            .ToList();
        Assert.All(removed, container => Assert.Contains(container, kept));
    }

    [Fact]
    public void The_default_of_retention_is_told_with_what_comes_behind_it()
    {
        var days = RetentionOptions.Default;
        var page = Repository.Read("docs/ops/privacy.md");
        Assert.Contains($"`RetentionDays` days from the upload, {days} by default", page, StringComparison.Ordinal);
        Assert.Contains(
            $"a period of {days} days ends for files after {days + 7} at the latest, and for rows after {days + 7 + BackupOptions.KeptDays}",
            page,
            StringComparison.Ordinal
        );
        var settings = Repository.Read("docs/reference/settings.md");
        Assert.Contains($"| `RetentionDays` | no | {days} |", settings, StringComparison.Ordinal);
        Assert.Contains(
            $"{RetentionOptions.MinDays} to {RetentionOptions.MaxDays}. With fewer than {days},",
            settings,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(2, 10_000)]
    [InlineData(3, 300_000)]
    [InlineData(4, 10_000_000)]
    public void The_costs_add_up(int column, int leads)
    {
        var rows = Markdown
            .Table(Costs, "# What a month costs")
            .Select(row => row.Select(cell => cell.Trim('*')).ToList())
            .ToList();
        foreach (var row in rows.Where(row => PerLead().IsMatch(row[0])))
        {
            var perLead = Number(PerLead().Match(row[0]).Groups[1].Value);
            Assert.InRange(
                Number(row[column]) - (perLead * leads * Number(Price().Match(row[1]).Value) / 1_000_000),
                -0.005m,
                0.005m
            );
        }
        Assert.InRange(Number(rows[^1][column]) - rows[..^1].Sum(row => Number(row[column])), -0.02m, 0.02m);
    }

    [Fact]
    public void A_lead_costs_the_same_on_the_page_of_costs_and_among_the_measured_figures()
    {
        var measured = MeasuredPrice()
            .Matches(Repository.Read("docs/developers/performance.md"))
            .Select(m => $"| {m.Groups["what"]}, {m.Groups["count"]}{m.Groups["unit"].Value.TrimStart(',')} a lead |")
            .ToList();
        Assert.Equal(5, measured.Count);
        Assert.All(measured, row => Assert.Contains(row, Costs, StringComparison.Ordinal));
    }

    private static string Nothing(string name) => name == "opsPrincipalId" ? "who deploys" : "none";

    private static int RunsADay(string schedule)
    {
        var day = new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc);
        return CrontabSchedule
            .Parse(schedule, new() { IncludingSeconds = true })
            .GetNextOccurrences(day.AddSeconds(-1), day.AddDays(1))
            .Count();
    }

    private static int PollSeconds()
    {
        using var host = JsonDocument.Parse(Repository.Read("host.json"));
        var queues = host.RootElement.GetProperty("extensions").GetProperty("queues");
        var pause = TimeSpan.Parse(queues.GetProperty("maxPollingInterval").GetString()!, CultureInfo.InvariantCulture);
        return (int)pause.TotalSeconds;
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\$\{\w+(?:=(?<default>[^}]*))?\}$")]
    private static partial Regex Given();

    [GeneratedRegex("(?m)^    name: '")]
    private static partial Regex RuleName();

    [GeneratedRegex(@"\b(\w+) alert rules\b")]
    private static partial Regex RulesTold();

    [GeneratedRegex(@"[0-9][0-9,]*")]
    private static partial Regex Counted();

    [GeneratedRegex(
        @"Rules of the storage account remove files so many days after they were last written: (.*?)\.\s",
        RegexOptions.Singleline
    )]
    private static partial Regex RemovedByRules();

    [GeneratedRegex("[A-Z][A-Z_]{5,}")]
    private static partial Regex Variable();

    [GeneratedRegex(@"([\d.]+)(?: GB-seconds)? a lead$")]
    private static partial Regex PerLead();

    [GeneratedRegex(
        @"(?m)^\| (?<what>table transactions|blob writes|queue operations|function runs|function time)"
            + @"(?<unit>, GB-seconds)? \| (?<count>0\.\d+) \|"
    )]
    private static partial Regex MeasuredPrice();

    [GeneratedRegex(@"^[\d.]+")]
    private static partial Regex Price();
}
