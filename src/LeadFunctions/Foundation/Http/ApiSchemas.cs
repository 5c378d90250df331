using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace LeadFunctions.Foundation.Http;

/// <summary>JSON schemas of what callers send and get, made of the records themselves. OpenAPI 3.1 uses JSON Schema as
/// it is.</summary>
internal sealed class ApiSchemas
{
    private readonly SortedDictionary<string, JsonNode> _known = new(StringComparer.Ordinal);
    private readonly JsonSchemaExporterOptions _export;

    public ApiSchemas() => _export = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    /// <summary>All schemas that were referred to.</summary>
    public JsonObject ToJson() => new(_known.Select(s => KeyValuePair.Create(s.Key, (JsonNode?)s.Value)));

    /// <summary>Refers to the schema of an answer or a body.</summary>
    public JsonObject Reference(Type type, JsonSerializerOptions options)
    {
        _known.TryAdd(Name(type), Of(type, options));
        return Reference(Name(type));
    }

    public JsonObject Of(Type type, JsonSerializerOptions options) =>
        options.GetJsonSchemaAsNode(type, _export).AsObject();

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    /// <summary><c>Page&lt;LeadRow&gt;</c> as <c>PageOfLeadRow</c>.</summary>
    private static string Name(Type type) =>
        type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}Of{string.Concat(type.GenericTypeArguments.Select(Name))}"
            : type.Name;

    private JsonObject Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var node = Plain(schema as JsonObject ?? Text(context.TypeInfo.Type));
        // The second time that texts by name are met, the exporter points to the first.
        if (
            context.TypeInfo is { Kind: JsonTypeInfoKind.Dictionary, Type.GenericTypeArguments: [_, var value] }
            && node.ContainsKey("$ref")
        )
            node = new JsonObject { ["type"] = "object", ["additionalProperties"] = Plain(Text(value)) };
        // Of a list of texts that converters write the exporter tells nothing more.
        if (
            context.TypeInfo is { Kind: JsonTypeInfoKind.Enumerable, Type.GenericTypeArguments: [var item] }
            && node["items"] is null
        )
            node["items"] = Plain(Text(item));
        // What an answer has no value for is left out; everything else is always there.
        if (node["properties"] is JsonObject && context.TypeInfo.Options == Answer.Options)
            node["required"] = new JsonArray([
                .. context
                    .TypeInfo.Properties.Where(p => p.Get is not null && !p.IsGetNullable)
                    .Select(p => (JsonNode)p.Name),
            ]);
        if (context is { Path.Length: > 0, TypeInfo.Kind: JsonTypeInfoKind.Object })
            node = Named(context.TypeInfo.Type, node);
        if (
            context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), false)
            is [DescriptionAttribute told, ..]
        )
            node["description"] = told.Description;
        return node;
    }

    // The second time that a type is met, the exporter points to the first, from a root that the document has not.
    private JsonObject Named(Type type, JsonObject node)
    {
        if (node.ContainsKey("properties"))
            _known.TryAdd(Name(type), node);
        return Reference(Name(type));
    }

    // The exporter cannot look into converters; ours write text.
    private static JsonObject Text(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } words
            ? new JsonObject { ["enum"] = new JsonArray([.. Enum.GetNames(words).Select(n => (JsonNode)n)]) }
            : new JsonObject { ["type"] = "string" };

    // Without null, which is never written, and with the type of words, which goes without saying.
    private static JsonObject Plain(JsonObject node)
    {
        if (node["type"] is JsonArray types)
            node["type"] = types.Select(t => t!.GetValue<string>()).First(t => t != "null");
        if (node["enum"] is JsonArray words)
            (node["type"], node["enum"]) = (
                "string",
                new JsonArray([.. words.OfType<JsonNode>().Select(w => w.DeepClone())])
            );
        return node;
    }
}
