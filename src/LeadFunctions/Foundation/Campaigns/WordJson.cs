using System.Text.Json.Serialization;
using System.Text.Json;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Words of a fixed list, whatever their case. The framework's own reader takes "Monday, Tuesday" for Wednesday.</summary>
internal sealed class WordJson<T> : JsonConverter<T> where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return Enum.GetNames<T>().FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse<T>(name)
            : throw new JsonException($"found '{text}', expected one of {string.Join(", ", Enum.GetNames<T>())}{Offer.Of(text, Enum.GetNames<T>())}");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
