using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>JSON schemas (2020-12) of the configuration files, for editors. They are published in
/// <c>docs/reference/schemas</c>.</summary>
internal static class ConfigurationSchema
{
    /// <summary>The documents that have a schema, by its file name without ending.</summary>
    public static IReadOnlyDictionary<string, Type> Documents { get; } =
        new Dictionary<string, Type>
        {
            ["affiliate"] = typeof(Affiliate),
            ["campaign"] = typeof(Campaign),
            ["list"] = typeof(CompanyList),
            ["categories"] = typeof(CategoryList),
            ["titles"] = typeof(TitleList),
            ["sources"] = typeof(SourceList),
            ["scoring"] = typeof(ScoringRubric),
            ["standards"] = typeof(StandardList),
            ["suppression"] = typeof(SuppressionList),
        };

    public static string Of(Type document)
    {
        var exported = new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = Describe,
        };
        var schema = (JsonObject)ConfigurationFile.Strict.GetJsonSchemaAsNode(document, exported);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", document.Name);
        return schema.ToJsonString(new JsonSerializerOptions { WriteIndented = true }).ReplaceLineEndings("\n") + "\n";
    }

    // Values with readers of their own look like anything to the exporter.
    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (type.IsEnum)
            return new JsonObject
            {
                ["enum"] = new JsonArray([
                    .. Enum.GetNames(type).SelectMany(Spellings).Distinct().Select(n => (JsonNode)n),
                ]),
            };
        if (context.PropertyInfo?.CustomConverter is OneOrMoreJson)
            return new JsonObject
            {
                ["type"] = new JsonArray("string", "array"),
                ["items"] = new JsonObject { ["type"] = "string" },
                ["description"] = "one, or a list",
            };
        if (Text(type) is { } text)
            return text;
        if (
            type.IsGenericType
            && node is JsonObject list
            && !list.ContainsKey("items")
            && Text(type.GenericTypeArguments[^1]) is { } item
            && type.GenericTypeArguments.Length == 1
        )
            list["items"] = item;
        return node;
    }

    // People write active, the code says Active.
    private static IEnumerable<string> Spellings(string name) => [JsonNamingPolicy.CamelCase.ConvertName(name), name];

    private static JsonObject? Text(Type type) =>
        type switch
        {
            _ when type == typeof(Geo) => Text("a country, a region such as EMEA, or a US state such as US-CA"),
            _ when type == typeof(CompanySize) => Text("a band such as 201-500 or 10,001+"),
            _ when type == typeof(LeadCode) => Text("a lead code such as INT-FFA-ESF-2541"),
            _ when type == typeof(CategoryId) => Text("a category id such as crm"),
            _ when type == typeof(AffiliateName) => Text("an affiliate such as infuse-media"),
            _ when type == typeof(TimeOnly) => Text("a time such as 09:00"),
            _ => null,
        };

    private static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };
}
