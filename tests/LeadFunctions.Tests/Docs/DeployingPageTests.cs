using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LeadFunctions.Tests.Docs;

public partial class DeployingPageTests
{
    private static readonly string Page = Repository.Read("docs/platform/deploying.md");
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

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

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
