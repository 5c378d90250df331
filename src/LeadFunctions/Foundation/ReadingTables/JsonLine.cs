using System.Text.Json;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>One object of JSON as keys and texts. Keys of objects within it are joined by dots; lists stay
/// JSON.</summary>
internal static class JsonLine
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>Null for a line that is no object.</summary>
    public static IReadOnlyList<(string Key, string Value)>? TryRead(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return null;
        try
        {
            using var json = JsonDocument.Parse(line, Strict);
            var values = new List<(string, string)>();
            if (json.RootElement.ValueKind == JsonValueKind.Object)
                Add(json.RootElement, "", values);
            return
                json.RootElement.ValueKind == JsonValueKind.Object
                && values.DistinctBy(v => v.Item1).Count() == values.Count
                ? values
                : null;
        }
        // Half a surrogate pair, escaped, is found only when the text is taken.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void Add(JsonElement json, string before, List<(string, string)> values)
    {
        foreach (var property in json.EnumerateObject())
            if (property.Value.ValueKind == JsonValueKind.Object)
                Add(property.Value, $"{before}{property.Name}.", values);
            else
                values.Add((before + property.Name, Text(property.Value)));
    }

    private static string Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Null => "",
            _ => value.GetRawText(),
        };
}
