using System.Text.Json.Nodes;

namespace LeadFunctions.Tests.Foundation.Values;

/// <summary>Puts one value in the place of another, anywhere in a document.</summary>
internal static class JsonSpots
{
    public static string Put(byte[] json, int at, string value)
    {
        var root = JsonNode.Parse(json)!;
        var spots = Spots(root).ToList();
        spots[at % spots.Count](value);
        return root.ToJsonString().Replace($"\"{Mark}\"", value, StringComparison.Ordinal);
    }

    private const string Mark = "put-it-here";

    private static IEnumerable<Action<string>> Spots(JsonNode? node) =>
        node switch
        {
            JsonObject o => o.Select(p => p.Key).ToList().SelectMany(key => Spots(o[key]).Prepend(_ => o[key] = Mark)),
            JsonArray a => Enumerable.Range(0, a.Count).SelectMany(i => Spots(a[i]).Prepend(_ => a[i] = Mark)),
            _ => [],
        };
}
