using System.Text.Json;
using System.Text.Json.Serialization;
using LeadFunctions.Foundation.Campaigns;

namespace LeadFunctions.Foundation.Http;

internal sealed class WordsJson<T> : JsonConverter<Words<T>>
    where T : struct, Enum
{
    public override Words<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new([
            .. reader
                .GetString()!
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(WordOf)
                .Distinct()
                .Order(),
        ]);

    public override void Write(Utf8JsonWriter writer, Words<T> value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    private static T WordOf(string text) =>
        WordJson<T>.TryRead(text, out var word) ? word : throw new JsonException(WordJson<T>.Problem(text));
}
