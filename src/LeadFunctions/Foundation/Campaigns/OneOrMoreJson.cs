using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>A text, or a list of texts.</summary>
internal sealed class OneOrMoreJson : JsonConverter<IReadOnlyList<string>>
{
    /// <summary>Nothing, written as null, is none.</summary>
    public override bool HandleNull => true;

    public override IReadOnlyList<string> Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        reader.TokenType switch
        {
            JsonTokenType.Null => [],
            JsonTokenType.String => [reader.GetString()!],
            JsonTokenType.StartArray => JsonSerializer.Deserialize<List<string>>(ref reader, options)!,
            _ => throw new JsonException($"found {Name(reader.TokenType)}, expected a text or a list of texts"),
        };

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var text in value)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static string Name(JsonTokenType token) =>
        token switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.Number => "a number",
            _ => "true or false",
        };
}
