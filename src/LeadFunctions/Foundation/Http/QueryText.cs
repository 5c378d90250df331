using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Foundation.Http;

/// <summary>Reads the query of a request into a record, as strictly as a body. A parameter without a value counts as
/// not given.</summary>
internal static class QueryText
{
    // A key of the Functions host and its name, which some tools add. They open nothing here.
    private static readonly string[] OfTheHost = ["code", "clientId"];

    // All that a query says is text.
    private static readonly JsonSerializerOptions Options = new(StrictJson.Options)
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    };

    public static OrProblem<T> Read<T>(IQueryCollection query)
        where T : class
    {
        var given = query
            .Where(p => !OfTheHost.Contains(p.Key, StringComparer.OrdinalIgnoreCase) && !string.IsNullOrEmpty(p.Value))
            .ToDictionary(p => p.Key, p => p.Value);
        if (given.FirstOrDefault(p => p.Value.Count > 1) is { Key: { } repeated, Value.Count: var times })
            return new(Problem.BadRequest($"{repeated}: found {times} values, expected one."));
        var json = new JsonObject(
            given.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)JsonValue.Create(p.Value.ToString())))
        );
        var asked = StrictJson.Read<T>(JsonSerializer.SerializeToUtf8Bytes(json), Options);
        return asked.Problem is { } problem ? new(problem with { Detail = InQuery(problem.Detail) }) : asked;
    }

    // A query has neither lines nor a root.
    private static string InQuery(string detail) =>
        detail.Replace(" (line 1)", "", StringComparison.Ordinal).TrimStart('$', '.', ':', ' ');
}
