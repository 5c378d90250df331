using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using LeadFunctions.Affiliates.AdmittingAffiliates;
using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Ops.Tracking;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Tests.Docs;

public partial class OperatingPageTests
{
    private static readonly IReadOnlyList<(string Route, IReadOnlyList<string> Methods, Type? Takes)> Functions =
    [
        .. from method in typeof(Capabilities).Assembly.GetTypes().SelectMany(type => type.GetMethods())
        let trigger = method
            .GetParameters()
            .Select(p => p.GetCustomAttribute<HttpTriggerAttribute>())
            .FirstOrDefault(t => t is not null)
        where trigger?.Route?.StartsWith(ApiRoute.Prefix, StringComparison.Ordinal) == true
        select (
            trigger.Route![ApiRoute.Prefix.Length..],
            (IReadOnlyList<string>)(trigger.Methods ?? []),
            method.GetCustomAttribute<TakesAttribute>()?.Type
        ),
    ];

    private static readonly string Page = Repository.Read("docs/ops/operating.md");

    [Fact]
    public void Every_question_that_is_shown_can_be_asked()
    {
        var shown = Repository
            .Files("*.md", "docs")
            .SelectMany(page => Address().Matches(Repository.Read(page)))
            .Select(m => (Path: m.Groups["path"].Value, Query: m.Groups["query"].Value))
            .ToList();
        Assert.NotEmpty(shown);
        Assert.All(shown, s => Asked(s.Path));
        Assert.All(shown.Where(s => s.Query.Length > 0), s => Assert.Null(Read(Asked(s.Path, "get").Takes!, s.Query)));
    }

    [Fact]
    public void Every_question_in_a_sentence_can_be_asked()
    {
        var told = Repository
            .Files("*.md", "docs")
            .SelectMany(page => InSentence().Matches(Repository.Read(page)))
            .Select(m => (Method: m.Groups["method"].Value.ToLowerInvariant(), Path: m.Groups["path"].Value))
            .Distinct()
            .ToList();
        Assert.NotEmpty(told);
        Assert.All(
            told,
            t =>
                Assert.Contains(
                    Functions,
                    f =>
                        f.Methods.Contains(t.Method)
                        && Regex.IsMatch(t.Path, $"^{AnyPart().Replace(f.Route, "[^/]+")}$")
                )
        );
    }

    /// <summary>As the app reads it: an unknown field is a problem.</summary>
    [Fact]
    public void Every_body_that_is_shown_is_read()
    {
        var shown = Repository
            .Files("*.md", "docs")
            .SelectMany(page => Shell.Commands(Repository.Read(page)))
            .Select(command => (Address: Address().Match(command), Body: Body().Match(command)))
            .Where(c => c.Address.Success && c.Body.Success)
            .Select(c => (Path: c.Address.Groups["path"].Value, Json: c.Body.Groups["json"].Value))
            // A document of the configuration, which ConfigurationPageTests have.
            .Where(c => c.Path != "standards/try")
            .ToList();
        Assert.NotEmpty(shown);
        Assert.All(shown, s => Assert.Null(ReadBody(Asked(s.Path, "post").Takes!, s.Json)));
    }

    [Fact]
    public void The_limits_of_a_page_are_those_of_the_code()
    {
        Assert.Contains(
            $"({PageSize.Default} rows, or `pageSize` up to\n{PageSize.Max})",
            Page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"looked through {SearchLeads.MaxChunks * Chunks.Rows:N0} rows",
            Page,
            StringComparison.Ordinal
        );
        Assert.Contains($"a list goes {LeadQuestion.DefaultDays} days back", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_key_of_an_affiliate_opens_and_until_when_is_that_of_the_code()
    {
        var (addresses, scorecards) = (AccessRules.AddressesPerHour, AccessRules.ScorecardsPerHour);
        var minutes = AccessRules.AddressLife.TotalMinutes;
        Assert.Contains($"A key ends after {AccessRules.KeyLife.TotalDays} days", Page, StringComparison.Ordinal);
        Assert.Contains(
            $"a key gets {addresses} addresses and {scorecards} scorecards an hour",
            Page,
            StringComparison.Ordinal
        );
        var affiliates = Repository.Read("docs/affiliates/uploading.md");
        Assert.Contains($"`This key has had {addresses} addresses`", affiliates, StringComparison.Ordinal);
        Assert.Contains($"`This key has had {scorecards} scorecards`", affiliates, StringComparison.Ordinal);
        Assert.Contains($"once, within {minutes} minutes", affiliates, StringComparison.Ordinal);
        Assert.Contains($"1 to {UploadName.MaxLength} characters", affiliates, StringComparison.Ordinal);
    }

    [Fact]
    public void The_statement_that_is_shown_has_its_columns_and_adds_up()
    {
        var rows = ShownStatement()
            .Match(Page)
            .Groups["rows"]
            .Value.TrimEnd()
            .Split('\n')
            .Select(row => row.Replace(", large", "", StringComparison.Ordinal).Split(','))
            .ToList();
        Assert.Equal(Statement.Columns, rows[0]);
        foreach (var column in new[] { 3, 4, 5, 6, 8 })
            Assert.Equal(Number(rows[^1][column]), rows[1..^1].Sum(row => Number(row[column])));
        Assert.All(rows[1..^1], row => Assert.Equal(Number(row[8]), Number(row[6]) * Number(row[7])));
    }

    [Fact]
    public void The_summary_of_a_receipt_uses_words_that_exist()
    {
        var summary = System.Text.Json.JsonDocument.Parse(Assert.Single(Markdown.JsonExamples(Page)).Json).RootElement;
        var statuses = summary.GetProperty("statuses").EnumerateObject().ToList();
        Assert.All(statuses, status => Assert.True(Enum.IsDefined(Enum.Parse<LeadStatus>(status.Name))));
        Assert.All(
            summary.GetProperty("reasons").EnumerateObject(),
            reason => Assert.True(Enum.IsDefined(Enum.Parse<ReasonCode>(reason.Name)))
        );
        Assert.Equal(summary.GetProperty("rows").GetInt32(), statuses.Sum(status => status.Value.GetInt32()));
    }

    private static decimal Number(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture);

    // What is named goes before what is a parameter, as the host has it.
    private static (string Route, IReadOnlyList<string> Methods, Type? Takes) Asked(string path, string? by = null) =>
        Functions
            .Where(f => by is null || f.Methods.Contains(by))
            .Where(f => Regex.IsMatch(path, $"^{AnyPart().Replace(f.Route, "[^/]+")}$"))
            .MinBy(f => f.Route.Count(c => c == '{'))
            is { Route: not null } asked
            ? asked
            : throw new InvalidOperationException($"Nothing can be asked at {path}.");

    private static Problem? Read(Type takes, string query)
    {
        var asked = typeof(QueryText)
            .GetMethod(nameof(QueryText.Read))!
            .MakeGenericMethod(takes)
            .Invoke(
                null,
                [
                    new DefaultHttpContext { Request = { QueryString = new QueryString(query) } }
                        .Request
                        .Query,
                ]
            )!;
        return (Problem?)asked.GetType().GetProperty("Problem")!.GetValue(asked);
    }

    private static Problem? ReadBody(Type takes, string json)
    {
        var read = typeof(OperatingPageTests)
            .GetMethod(nameof(ProblemOf), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(takes);
        return (Problem?)read.Invoke(null, [json]);
    }

    private static Problem? ProblemOf<T>(string json)
        where T : class => StrictJson.Read<T>(System.Text.Encoding.UTF8.GetBytes(json)).Problem;

    [GeneratedRegex("```csv\n(?<rows>lead code,.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShownStatement();

    [GeneratedRegex(@"`(?<method>GET|POST|PUT|DELETE) /?api/(?<path>[\w{}/.-]+[\w}])(?:\?[^`]*)?`")]
    private static partial Regex InSentence();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex AnyPart();

    [GeneratedRegex(@"(?:-d|--json) '(?<json>\{.*?\})'(?:\s|$)")]
    private static partial Regex Body();

    // In what follows a curl; text that names a route has braces in it.
    [GeneratedRegex(@"(?:AZURE_FUNCTION_APP_URL/api|API)/(?<path>[\w./$-]+[\w])(?<query>\?[^""\s]*)?")]
    private static partial Regex Address();
}
