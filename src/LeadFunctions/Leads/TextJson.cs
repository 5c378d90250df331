using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadFunctions.Leads;

/// <summary>Writes an id or code as its text and reads it back through its own parser, which refuses bad values.</summary>
internal sealed class TextJson<T> : JsonConverter<T> where T : IParsable<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? reader.GetString() : null;
        return T.TryParse(text, null, out var value)
            ? value
            : throw new JsonException($"found {Shown(text)}, expected a {typeof(T).Name}");
    }

    // Faults are logged, and what has an @ may be somebody's address.
    private static string Shown(string? text) => text?.Contains('@', StringComparison.Ordinal) == true ? "a text with an @" : $"'{text}'";

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString()!);
}
