using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Words of a fixed list, whatever their case. The framework's own reader takes "Monday, Tuesday" for
/// Wednesday.</summary>
internal sealed class WordJson<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return TryRead(text, out var word) ? word : throw new JsonException(Problem(text));
    }

    public static bool TryRead(string? text, out T word)
    {
        var name = Enum.GetNames<T>().FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
        word = name is null ? default : Enum.Parse<T>(name);
        return name is not null;
    }

    public static string Problem(string? text) =>
        $"found '{text}', expected one of {string.Join(", ", Enum.GetNames<T>())}{Offer.Of(text, Enum.GetNames<T>())}";

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
