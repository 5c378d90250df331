using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Docs;

public class ConfigurationPageTests
{
    private const string Container = "config/";

    private static readonly string Page = Repository.Read("docs/ops/config.md");

    public static TheoryData<string> Examples => [.. Markdown.JsonExamples(Page).Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_named_and_taken_as_it_is(string name)
    {
        Assert.StartsWith(Container, name, StringComparison.Ordinal);
        var json = Markdown.JsonExamples(Page).Single(example => example.Name == name).Json;
        var (document, problems) = ConfigurationFile.Read(name[Container.Length..], BinaryData.FromString(json));
        Assert.Empty(problems);
        Assert.NotNull(document);
    }

    [Theory]
    [InlineData("## Affiliate", typeof(Affiliate))]
    [InlineData("## Campaign", typeof(Campaign))]
    [InlineData("## Lists", typeof(CompanyList))]
    [InlineData("## Categories", typeof(CategoryList))]
    [InlineData("## Titles", typeof(TitleList))]
    [InlineData("## Sources", typeof(SourceList))]
    [InlineData("## Scoring", typeof(ScoringRubric))]
    [InlineData("## Standards", typeof(StandardList))]
    [InlineData("## Suppression", typeof(SuppressionList))]
    public void The_tables_have_every_field(string heading, Type document) =>
        Assert.Equal(
            Fields(document).Order(),
            Markdown.Table(Page, heading).SelectMany(row => Markdown.Codes(row[0])).Order()
        );

    [Theory]
    [InlineData("## Affiliate", typeof(Affiliate))]
    [InlineData("## Campaign", typeof(Campaign))]
    [InlineData("## Lists", typeof(CompanyList))]
    [InlineData("## Categories", typeof(CategoryList))]
    [InlineData("## Titles", typeof(TitleList))]
    [InlineData("## Sources", typeof(SourceList))]
    [InlineData("## Scoring", typeof(ScoringRubric))]
    [InlineData("## Standards", typeof(StandardList))]
    [InlineData("## Suppression", typeof(SuppressionList))]
    public void A_field_is_called_required_where_the_file_is_refused_without_it(string heading, Type document)
    {
        var required = Markdown
            .Table(Page, heading)
            .Where(row => row[2] == "required")
            .SelectMany(row => Markdown.Codes(row[0]));
        Assert.Equal(RequiredFields(document).Order(), required.Order());
    }

    [Theory]
    [InlineData("duplicateDays", 90)]
    [InlineData("maxLeadAgeDays", 180)]
    public void The_defaults_are_those_of_the_code(string field, int days)
    {
        var (document, _) = ConfigurationFile.Read(
            "affiliates/s2w.json",
            BinaryData.FromString(
                """{ "affiliate": "s2w", "displayName": "S2W", "contacts": { "main": "leads@s2w.example" } }"""
            )
        );
        var affiliate = Assert.IsType<Affiliate>(document);
        Assert.Equal(days, field == "duplicateDays" ? affiliate.DuplicateDays : affiliate.MaxLeadAgeDays);
        Assert.Equal($"{days}", Markdown.Table(Page, "## Affiliate").Single(row => row[0] == $"`{field}`")[2]);
    }

    [Fact]
    public void Every_field_of_an_upload_and_every_delivery_column_is_told() =>
        Assert.All(
            Field.All.Concat(DeliveryColumns.All),
            name => Assert.Contains($"`{name}`", Page, StringComparison.Ordinal)
        );

    // The objects that hold required fields are told by those fields.
    private static IEnumerable<string> RequiredFields(Type type, string prefix = "") =>
        Properties(type)
            .SelectMany(p =>
                Inner(p) is { } inner && !IsList(p)
                    ? RequiredFields(inner, $"{prefix}{Name(p)}.")
                    : RequiredSelf(p, prefix)
                        .Concat(Inner(p) is { } item ? RequiredFields(item, $"{prefix}{Name(p)}[].") : [])
            );

    private static IEnumerable<string> RequiredSelf(PropertyInfo property, string prefix) =>
        property.GetCustomAttribute<RequiredMemberAttribute>() is null ? [] : [prefix + Name(property)];

    private static IEnumerable<string> Fields(Type type, string prefix = "") =>
        Properties(type)
            .SelectMany(p =>
                (Inner(p), IsList(p)) switch
                {
                    (null, _) => [prefix + Name(p)],
                    ({ } inner, false) => Fields(inner, $"{prefix}{Name(p)}."),
                    ({ } inner, true) => Fields(inner, $"{prefix}{Name(p)}[].").Prepend(prefix + Name(p)),
                }
            );

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties()
            .Where(p => p.GetCustomAttribute<JsonIgnoreAttribute>() is null && p.CanWrite && Name(p) != "$schema");

    // What a field holds, where that is an object with fields of its own.
    private static Type? Inner(PropertyInfo property)
    {
        var type = IsList(property) ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
        return type is { IsClass: true } && type.Namespace == typeof(Affiliate).Namespace && type != typeof(Geo)
            ? type
            : null;
    }

    private static bool IsList(PropertyInfo property) =>
        property.PropertyType is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    private static string Name(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
        ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
}
