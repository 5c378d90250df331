using System.Reflection;
using System.Text.Json.Nodes;
using LeadFunctions.Foundation.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Foundation.Http;

/// <summary>Describes the HTTP functions of the app in OpenAPI 3.1, by their own attributes.</summary>
internal sealed class ApiDescription
{
    private readonly ApiSchemas _schemas = new();
    private readonly ApiOperations _operations;

    public ApiDescription()
    {
        _operations = new ApiOperations(_schemas);
        Json = Describe().ToJsonString(Answer.Options);
    }

    public string Json { get; }

    private JsonObject Describe() =>
        new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "LeadFunctions",
                ["version"] = AppVersion.Text,
                ["description"] =
                    "Asks about leads, and acts on them. Times are in UTC, days are days of UTC. A field without a value is left out.",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/api" }),
            ["security"] = new JsonArray(
                new JsonObject { ["functionKey"] = new JsonArray() },
                new JsonObject { ["signIn"] = new JsonArray() }
            ),
            ["paths"] = Paths(),
            ["components"] = new JsonObject
            {
                ["securitySchemes"] = new JsonObject
                {
                    ["functionKey"] = new JsonObject
                    {
                        ["type"] = "apiKey",
                        ["in"] = "header",
                        ["name"] = "x-functions-key",
                    },
                    ["signIn"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" },
                    ["affiliateKey"] = new JsonObject
                    {
                        ["type"] = "apiKey",
                        ["in"] = "header",
                        ["name"] = "x-affiliate-key",
                    },
                },
                ["schemas"] = _schemas.ToJson(),
            },
        };

    private JsonObject Paths() =>
        new(
            from method in typeof(ApiDescription).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            let trigger = method
                .GetParameters()
                .Select(p => p.GetCustomAttribute<HttpTriggerAttribute>())
                .FirstOrDefault(t => t is not null)
            where trigger?.Route?.StartsWith(ApiRoute.Prefix, StringComparison.Ordinal) == true
            group (method, trigger) by $"/{trigger.Route![ApiRoute.Prefix.Length..]}" into path
            orderby path.Key
            select KeyValuePair.Create(
                path.Key,
                (JsonNode?)
                    new JsonObject(
                        path.SelectMany(
                            f => f.trigger.Methods!,
                            (f, verb) => KeyValuePair.Create(verb, (JsonNode?)_operations.Describe(f.method, verb))
                        )
                    )
            )
        );
}
