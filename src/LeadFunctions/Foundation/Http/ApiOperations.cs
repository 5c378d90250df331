using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadFunctions.Foundation.Campaigns;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Foundation.Http;

/// <summary>Describes one HTTP function by its attributes: summary, what it takes (<see cref="TakesAttribute"/>) and
/// what it answers.</summary>
internal sealed class ApiOperations(ApiSchemas schemas)
{
    public JsonObject Describe(MethodInfo method, string verb)
    {
        var takes = method.GetCustomAttribute<TakesAttribute>()?.Type;
        var operation = new JsonObject
        {
            ["operationId"] = method.GetCustomAttribute<FunctionAttribute>()!.Name,
            ["summary"] = method.GetCustomAttribute<EndpointSummaryAttribute>()?.Summary,
            ["parameters"] = new JsonArray([
                .. InPath(method),
                .. verb == "get" && takes is not null ? InQuery(takes) : [],
            ]),
            ["responses"] = Responses(method),
        };
        if (verb != "get" && takes is not null)
            operation["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = Content("application/json", schemas.Reference(takes, ReaderOf(takes))),
            };
        if (method.GetCustomAttribute<NeedsRoleAttribute>() is { Role: var role })
            operation["description"] = $"Needs the role {role.Name()}.";
        else
            operation["security"] = AsksByKey(method)
                ? new JsonArray(new JsonObject { ["affiliateKey"] = new JsonArray() })
                : new JsonArray();
        return operation;
    }

    private static bool AsksByKey(MethodInfo method) => method.IsDefined(typeof(AsksByAffiliateKeyAttribute));

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
        from property in schemas.Of(query, StrictJson.Options)["properties"]!.AsObject()
        select Parameter(property.Key, property.Value!.DeepClone().AsObject());

    private static JsonObject Parameter(string name, JsonObject schema)
    {
        schema.Remove("description", out var description);
        return new JsonObject
        {
            ["name"] = name,
            ["in"] = "query",
            ["description"] = description,
            ["schema"] = schema,
        };
    }

    private JsonObject Responses(MethodInfo method) =>
        new(
            method
                .GetCustomAttributes<ProducesResponseTypeAttribute>()
                .Select(answer =>
                    KeyValuePair.Create(
                        answer.StatusCode.ToString("D3", null),
                        (JsonNode?)Response(method, answer.StatusCode, answer.Type)
                    )
                )
                .Concat(
                    Refusals(method)
                        .Select(status =>
                            KeyValuePair.Create(
                                status.ToString("D3", null),
                                (JsonNode?)Response(method, status, typeof(Problem))
                            )
                        )
                )
        );

    private static IEnumerable<int> Refusals(MethodInfo method) =>
        method.IsDefined(typeof(NeedsRoleAttribute)) ? [401, 403, 500]
        : AsksByKey(method) ? [401, 500]
        : [500];

    private JsonObject Response(MethodInfo method, int status, Type type) =>
        new()
        {
            ["description"] = ReasonPhrases.GetReasonPhrase(status),
            ["content"] = Content(
                status >= 400
                    ? "application/problem+json"
                    : method.GetCustomAttribute<AnswersInAttribute>()?.MediaType ?? "application/json",
                type == typeof(JsonObject) ? new JsonObject { ["type"] = "object" }
                    : type == typeof(string) ? new JsonObject { ["type"] = "string" }
                    : schemas.Reference(type, Answer.Options)
            ),
        };

    private static JsonObject Content(string mediaType, JsonObject schema) =>
        new() { [mediaType] = new JsonObject { ["schema"] = schema } };
}
