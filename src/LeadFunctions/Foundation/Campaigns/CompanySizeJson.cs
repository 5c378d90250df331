using System.Text.Json;
using System.Text.Json.Serialization;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Company sizes in configuration: any band that uploads may use.</summary>
internal sealed class CompanySizeJson : JsonConverter<CompanySize>
{
    public override CompanySize Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CompanySize.TryParseWanted(reader.GetString(), out var size)
            ? size
            : throw new JsonException(
                $"found '{reader.GetString()}', expected a company size such as 201-500 or 10,001+"
            );

    public override void Write(Utf8JsonWriter writer, CompanySize value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
