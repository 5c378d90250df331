using System.Text.Json;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Tests.Foundation.Campaigns;

namespace LeadFunctions.Tests.Docs;

public class SchemaTests
{
    public static TheoryData<string> Names => [.. ConfigurationSchema.Documents.Keys];

    /// <summary>With UPDATE_SCHEMAS=1 the test writes what it would compare with.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void The_published_schema_is_that_of_the_code(string name)
    {
        var schema = ConfigurationSchema.Of(ConfigurationSchema.Documents[name]);
        var path = $"docs/reference/schemas/{name}.schema.json";
        if (Environment.GetEnvironmentVariable("UPDATE_SCHEMAS") == "1")
            File.WriteAllText(Repository.PathOf(path), schema);
        Assert.Equal(schema, Repository.Read(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_schema_names_every_field_of_a_complete_file_and_what_is_required()
    {
        using var schema = JsonDocument.Parse(ConfigurationSchema.Of(typeof(Campaign)));
        using var file = JsonDocument.Parse(GoodFiles.Campaign);
        var known = schema.RootElement.GetProperty("properties").EnumerateObject().Select(p => p.Name).ToList();
        Assert.All(file.RootElement.EnumerateObject(), field => Assert.Contains(field.Name, known));
        Assert.Contains(
            "leadCode",
            schema.RootElement.GetProperty("required").EnumerateArray().Select(e => e.GetString())
        );
        Assert.False(schema.RootElement.GetProperty("additionalProperties").GetBoolean());
    }

    [Fact]
    public void A_file_may_name_its_schema() =>
        Assert.Empty(
            ConfigurationFileTests
                .Read(
                    GoodFiles.CampaignPath,
                    GoodFiles.Campaign.Replace(
                        "{ \"leadCode\"",
                        "{ \"$schema\": \"x.json\", \"leadCode\"",
                        StringComparison.Ordinal
                    )
                )
                .Problems
        );
}
