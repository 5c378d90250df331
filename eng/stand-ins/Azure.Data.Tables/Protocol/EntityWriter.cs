using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Protocol;

/// <summary>An entity as OData JSON: what JSON cannot say by itself gets a type annotation.</summary>
internal static class EntityWriter
{
    private const string TypeSuffix = "@odata.type";

    public static void Write(Utf8JsonWriter json, ITableEntity entity)
    {
        json.WriteStartObject();
        var properties = Dictionary(entity).Enumerate();
        while (properties.MoveNext())
            WriteProperty(json, properties.Current.Key, properties.Current.Value);
        json.WriteEndObject();
        json.Flush();
    }

    private static TableEntity Dictionary(ITableEntity entity) =>
        entity as TableEntity ?? throw Unsupported.By($"entities of type {entity.GetType()}, just TableEntity");

    private static void WriteProperty(Utf8JsonWriter json, string name, object value)
    {
        // The service sets the timestamp, and the ETag travels in a header.
        if (value is null || name is TableEntity.ETagName or nameof(ITableEntity.Timestamp))
            return;

        if (TypeOf(value) is { } type)
            json.WriteString(name + TypeSuffix, type);
        json.WritePropertyName(name);
        WriteValue(json, value);
    }

    private static string TypeOf(object value) => value switch
    {
        long or ulong => "Edm.Int64",
        double or float => "Edm.Double",
        DateTimeOffset or DateTime => "Edm.DateTime",
        Guid => "Edm.Guid",
        byte[] or BinaryData => "Edm.Binary",
        _ => null,
    };

    private static void WriteValue(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text: json.WriteStringValue(text); break;
            case int number: json.WriteNumberValue(number); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case long or ulong: json.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{value}")); break;
            case double number: WriteDouble(json, number); break;
            case float number: WriteDouble(json, number); break;
            case DateTimeOffset instant: json.WriteStringValue(Instant(instant.UtcDateTime)); break;
            case DateTime time: json.WriteStringValue(Instant(time)); break;
            case Guid guid: json.WriteStringValue(guid); break;
            case byte[] bytes: json.WriteBase64StringValue(bytes); break;
            case BinaryData data: json.WriteBase64StringValue(data); break;
            default: throw Unsupported.By($"property values of type {value.GetType()}");
        }
    }

    private static void WriteDouble(Utf8JsonWriter json, double number)
    {
        if (double.IsFinite(number))
            json.WriteNumberValue(number);
        else
            json.WriteStringValue(double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
    }

    private static string Instant(DateTime time) => time.Kind == DateTimeKind.Utc
        ? time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture)
        : throw new NotSupportedException($"A DateTime must be in UTC to be stored; this one is {time.Kind}.");
}
