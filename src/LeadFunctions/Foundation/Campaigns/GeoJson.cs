using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Geos in configuration: any name or code of a country that uploads may use, regions and US states.</summary>
internal sealed class GeoJson : JsonConverter<Geo>
{
    public override Geo Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Geo.TryParse(reader.GetString(), out var geo)
            ? geo
            : throw new JsonException(
                $"found '{reader.GetString()}', expected a country such as US or Germany, a region such as EMEA, or a state such as US-CA{Offer.OfGeo(reader.GetString())}"
            );

    public override void Write(Utf8JsonWriter writer, Geo value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
