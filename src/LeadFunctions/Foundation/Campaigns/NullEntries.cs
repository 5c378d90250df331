using System.Text.Json;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Finds nulls in lists, which the reader lets through where it refuses a null field.</summary>
internal static class NullEntries
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    public static IReadOnlyList<string> Problems(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json, Lenient);
        return [.. Problems(document.RootElement, "$")];
    }

    private static IEnumerable<string> Problems(JsonElement element, string place) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Problems(p.Value, $"{place}.{p.Name}")),
            JsonValueKind.Array => element
                .EnumerateArray()
                .Index()
                .SelectMany(e =>
                    e.Item.ValueKind == JsonValueKind.Null
                        ? [$"{place}[{e.Index}]: found null, expected a value"]
                        : Problems(e.Item, $"{place}[{e.Index}]")
                ),
            _ => [],
        };
}
