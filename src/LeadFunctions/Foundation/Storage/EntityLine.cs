using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Json = LeadFunctions.Foundation.Values.Json;

namespace LeadFunctions.Foundation.Storage;

/// <summary>An entity as a line of JSON, as the table service writes it: beside each value whose type JSON does not
/// tell stands <c>{name}@odata.type</c>. The same entity always makes the same line. What the service sets by itself,
/// version and time of change, is left out.</summary>
internal static class EntityLine
{
    private const string TypeSuffix = "@odata.type";
    private const string Long = "Edm.Int64";
    private const string Real = "Edm.Double";
    private const string Moment = "Edm.DateTime";
    private const string Id = "Edm.Guid";
    private const string Bytes = "Edm.Binary";

    private static readonly JsonWriterOptions Options = new() { Encoder = Json.Options.Encoder };

    public static byte[] Write(TableEntity entity)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            json.WriteString(nameof(entity.PartitionKey), entity.PartitionKey);
            json.WriteString(nameof(entity.RowKey), entity.RowKey);
            foreach (var (name, value) in entity.OrderBy(p => p.Key, StringComparer.Ordinal))
                if (!IsOfService(name) && value is not null)
                    Write(json, name, value);
            json.WriteEndObject();
        }
        return line.ToArray();
    }

    /// <exception cref="FormatException">It is no such line.</exception>
    public static TableEntity Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var properties = json.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
            var entity = new TableEntity();
            foreach (var (name, value) in properties)
                if (!name.EndsWith(TypeSuffix, StringComparison.Ordinal))
                    entity[name] = Read(
                        value,
                        properties.TryGetValue(name + TypeSuffix, out var type) ? type.GetString() : null
                    );
            return entity is { PartitionKey: not null, RowKey: not null }
                ? entity
                : throw new FormatException("A line of a backup has no key.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException("A line of a backup is no entity.", e);
        }
    }

    private static bool IsOfService(string name) =>
        name is nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey) or nameof(ITableEntity.Timestamp)
        || name.StartsWith("odata.", StringComparison.Ordinal);

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case bool yes:
                json.WriteBoolean(name, yes);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                Typed(json, name, Long, number.ToString(CultureInfo.InvariantCulture));
                break;
            // As text: JSON has neither infinity nor a number that is none.
            case double number:
                Typed(json, name, Real, number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset at:
                Typed(json, name, Moment, at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                break;
            case DateTime at:
                Typed(json, name, Moment, at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
                break;
            case Guid id:
                Typed(json, name, Id, id.ToString("D"));
                break;
            case byte[] bytes:
                Typed(json, name, Bytes, Convert.ToBase64String(bytes));
                break;
            case BinaryData bytes:
                Typed(json, name, Bytes, Convert.ToBase64String(bytes.ToMemory().Span));
                break;
            default:
                throw new InvalidOperationException(
                    $"The property '{name}' of a row is a {value.GetType().Name}, which tables do not have."
                );
        }
    }

    private static void Typed(Utf8JsonWriter json, string name, string type, string text)
    {
        json.WriteString(name + TypeSuffix, type);
        json.WriteString(name, text);
    }

    private static object? Read(JsonElement value, string? type) =>
        type switch
        {
            null => value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
                JsonValueKind.Number => value.GetInt32(),
                var other => throw new FormatException($"A value of a backup is {other}, which tables do not have."),
            },
            Long => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            Real => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            Moment => DateTimeOffset.Parse(
                value.GetString()!,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
            ),
            Id => Guid.Parse(value.GetString()!),
            Bytes => Convert.FromBase64String(value.GetString()!),
            var other => throw new FormatException($"A value of a backup is of type '{other}', which is not known."),
        };
}
