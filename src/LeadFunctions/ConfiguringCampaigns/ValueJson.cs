using System.Text.Json.Serialization;
using System.Text.Json;
using LeadFunctions.ValidatingLeads;

namespace LeadFunctions.ConfiguringCampaigns;

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

/// <summary>Geos in configuration: any name or code of a country that uploads may use, regions and US states.</summary>
internal sealed class GeoJson : JsonConverter<Geo>
{
    public override Geo Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Geo.TryParse(reader.GetString(), out var geo)
            ? geo
            : throw new JsonException($"found '{reader.GetString()}', expected a country such as US or Germany, a region such as EMEA, or a state such as US-CA{Offer.OfGeo(reader.GetString())}");

    public override void Write(Utf8JsonWriter writer, Geo value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>Company sizes in configuration: any band that uploads may use.</summary>
internal sealed class CompanySizeJson : JsonConverter<CompanySize>
{
    public override CompanySize Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CompanySize.TryParse(reader.GetString(), out var size)
            ? size
            : throw new JsonException($"found '{reader.GetString()}', expected a company size such as 201-500 or 10,001+");

    public override void Write(Utf8JsonWriter writer, CompanySize value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
