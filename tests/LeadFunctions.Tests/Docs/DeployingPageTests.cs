using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LeadFunctions.Tests.Docs;

public partial class DeployingPageTests
{
    private static readonly string Page = Repository.Read("docs/platform/deploying.md");

    private static IReadOnlyList<IReadOnlyList<string>> Told => Markdown.Table(Page, "## Parameters");

    [Fact]
    public void Every_parameter_of_a_deployment_is_told()
    {
        using var file = JsonDocument.Parse(Repository.Read("infra/main.parameters.json"));
        Assert.Equal(
            file.RootElement.GetProperty("parameters").EnumerateObject().Select(p => p.Name).Order(),
            Told.SelectMany(row => Markdown.Codes(row[0])).Order());
    }

    [Fact]
    public void The_variable_that_sets_a_parameter_is_the_one_told()
    {
        var file = Repository.Read("infra/main.parameters.json");
        Assert.All(
            Told.Where(row => Variable().IsMatch(row[1])),
            row => Assert.Matches($"\"{Markdown.OneCode(row[0])}\": {{ \"value\": \"\\$\\{{{Variable().Match(row[1]).Value}[=}}]", file));
    }

    [Theory]
    [InlineData(2, 10_000)]
    [InlineData(3, 300_000)]
    [InlineData(4, 10_000_000)]
    public void The_costs_add_up(int column, int leads)
    {
        var rows = Markdown.Table(Repository.Read("README.md"), "## Deploy").Select(row => row.Select(cell => cell.Trim('*')).ToList()).ToList();
        foreach (var row in rows.Where(row => PerLead().IsMatch(row[0])))
        {
            var perLead = Number(PerLead().Match(row[0]).Groups[1].Value);
            Assert.InRange(Number(row[column]) - (perLead * leads * Number(Price().Match(row[1]).Value) / 1_000_000), -0.005m, 0.005m);
        }
        Assert.InRange(Number(rows[^1][column]) - rows[..^1].Sum(row => Number(row[column])), -0.02m, 0.02m);
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("[A-Z][A-Z_]{5,}")]
    private static partial Regex Variable();

    [GeneratedRegex(@"([\d.]+)(?: GB-seconds)? a lead$")]
    private static partial Regex PerLead();

    [GeneratedRegex(@"^[\d.]+")]
    private static partial Regex Price();
}
