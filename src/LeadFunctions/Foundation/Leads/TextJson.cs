using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadFunctions.Foundation.Leads;

/// <summary>Writes an id or code as its text and reads it back through its own parser, which refuses bad
/// values.</summary>
internal sealed class TextJson<T> : JsonConverter<T>
    where T : IParsable<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? reader.GetString() : null;
        return T.TryParse(text, null, out var value)
            ? value
            : throw new JsonException($"found {Shown(text)}, expected {Kind}");
    }

    // Faults are logged, and what has an @ may be somebody's address.
    private static string Shown(string? text) =>
        text?.Contains('@', StringComparison.Ordinal) == true ? "a text with an @" : $"'{text}'";

    private static string Kind =>
        typeof(T).Name switch
        {
            nameof(LeadCode) => "a lead code such as INT-FFA-ESF-2541",
            nameof(CategoryId) => "a category id such as crm, of lower-case letters, digits and hyphens",
            nameof(AffiliateName) => "an affiliate such as infuse-media",
            nameof(LeadId) => "the id of a lead",
            nameof(BatchId) => "the id of a batch",
            nameof(PersonId) => "the id of a person",
            nameof(RunName) => "the name of a send such as 2026-W47",
            _ => "another text",
        };

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    public override T ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => Read(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString()!);
}
