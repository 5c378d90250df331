using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadFunctions.ConfiguringCampaigns;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Answering;

/// <summary>Describes the HTTP functions of the app in OpenAPI 3.1, by their own attributes: trigger, summary, what they take
/// and what they answer.</summary>
internal sealed class ApiDescription
{
    private readonly ApiSchemas _schemas = new();

    public ApiDescription() => Document = Describe();

    public JsonObject Document { get; }

    private JsonObject Describe() => new()
    {
        ["openapi"] = "3.1.0",
        ["info"] = new JsonObject
        {
            ["title"] = "LeadFunctions",
            ["version"] = "1",
            ["description"] = "Asks about leads, and acts on them. Times are in UTC, days are days of UTC. A field without a value is left out.",
        },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = "/api" }),
        ["security"] = new JsonArray(new JsonObject { ["functionKey"] = new JsonArray() }),
        ["paths"] = Paths(),
        ["components"] = new JsonObject
        {
            ["securitySchemes"] = new JsonObject
            {
                ["functionKey"] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = "x-functions-key" },
            },
            ["schemas"] = _schemas.ToJson(),
        },
    };

    private JsonObject Paths() => new(
        from method in typeof(ApiDescription).Assembly.GetTypes().SelectMany(type => type.GetMethods())
        let trigger = method.GetParameters().Select(p => p.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(t => t is not null)
        where trigger is not null
        group (method, trigger) by $"/{trigger.Route}" into path
        orderby path.Key
        select KeyValuePair.Create(path.Key, (JsonNode?)new JsonObject(
            path.SelectMany(f => f.trigger.Methods!, (f, verb) => KeyValuePair.Create(verb, (JsonNode?)Operation(f.method, verb))))));

    private JsonObject Operation(MethodInfo method, string verb)
    {
        var takes = method.GetCustomAttribute<TakesAttribute>()?.Type;
        var operation = new JsonObject
        {
            ["operationId"] = method.GetCustomAttribute<FunctionAttribute>()!.Name,
            ["summary"] = method.GetCustomAttribute<EndpointSummaryAttribute>()?.Summary,
            ["parameters"] = new JsonArray([.. InPath(method), .. verb == "get" && takes is not null ? InQuery(takes) : []]),
            ["responses"] = Responses(method),
        };
        if (verb != "get" && takes is not null)
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content("application/json", _schemas.Reference(takes, ReaderOf(takes))) };
        return operation;
    }

    // Configuration is read as its files are.
    private static JsonSerializerOptions ReaderOf(Type body) =>
        ConfigurationSchema.Documents.Values.Contains(body) ? ConfigurationFile.Strict : StrictJson.Options;

    // What is in the path is bound by name to parameters of the function that are text.
    private static IEnumerable<JsonNode> InPath(MethodInfo method) =>
        from parameter in method.GetParameters()
        where parameter.ParameterType == typeof(string)
        select new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = "path",
            ["required"] = true,
            ["description"] = RoutePart.Expected[parameter.Name!],
            ["schema"] = new JsonObject { ["type"] = "string" },
        };

    private IEnumerable<JsonNode> InQuery(Type query) =>
        from property in _schemas.Of(query, StrictJson.Options)["properties"]!.AsObject()
        select Parameter(property.Key, property.Value!.DeepClone().AsObject());

    private static JsonObject Parameter(string name, JsonObject schema)
    {
        schema.Remove("description", out var description);
        return new JsonObject { ["name"] = name, ["in"] = "query", ["description"] = description, ["schema"] = schema };
    }

    private JsonObject Responses(MethodInfo method) => new(method.GetCustomAttributes<ProducesResponseTypeAttribute>()
        .Select(answer => KeyValuePair.Create(answer.StatusCode.ToString("D3", null), (JsonNode?)Response(answer.StatusCode, answer.Type)))
        .Append(KeyValuePair.Create("401", (JsonNode?)new JsonObject { ["description"] = "The function key is missing or wrong." })));

    private JsonObject Response(int status, Type type) => new()
    {
        ["description"] = ReasonPhrases.GetReasonPhrase(status),
        ["content"] = Content(
            status < 400 ? "application/json" : "application/problem+json",
            type == typeof(JsonObject) ? new JsonObject { ["type"] = "object" } : _schemas.Reference(type, Answer.Options)),
    };

    private static JsonObject Content(string mediaType, JsonObject schema) =>
        new() { [mediaType] = new JsonObject { ["schema"] = schema } };
}
