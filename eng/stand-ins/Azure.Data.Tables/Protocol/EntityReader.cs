using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Protocol;

/// <summary>Entities out of OData JSON with minimal metadata.</summary>
internal sealed class EntityReader
{
    private const string TypeSuffix = "@odata.type";

    // Rows of a page repeat the same names in the same order, so most need no new string.
    private readonly List<string> names = [];
    private readonly Dictionary<string, string> types = [];

    public static TableEntity ReadOne(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        json.Read();
        return new EntityReader().ReadEntity(ref json);
    }

    public static List<TableEntity> ReadPage(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        var page = new List<TableEntity>();
        var reader = new EntityReader();
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isRows = json.ValueTextEquals("value");
            json.Read();
            if (!isRows)
                json.Skip();
            else
                while (json.Read() && json.TokenType == JsonTokenType.StartObject)
                    page.Add(reader.ReadEntity(ref json));
        }

        return page;
    }

    private TableEntity ReadEntity(ref Utf8JsonReader json)
    {
        var entity = new TableEntity();
        types.Clear();
        for (var position = 0; json.Read() && json.TokenType == JsonTokenType.PropertyName; position++)
        {
            var name = Name(ref json, position);
            json.Read();
            Add(entity, name, ref json);
        }

        // The service stores every timestamp as a date, but sends its type only with full metadata.
        Annotate(entity, nameof(ITableEntity.Timestamp), "Edm.DateTime");
        return entity;
    }

    private string Name(ref Utf8JsonReader json, int position)
    {
        if (position < names.Count && json.ValueTextEquals(names[position]))
            return names[position];

        var name = json.GetString();
        if (position < names.Count)
            names[position] = name;
        else
            names.Add(name);
        return name;
    }

    private void Add(TableEntity entity, string name, ref Utf8JsonReader json)
    {
        if (name.EndsWith(TypeSuffix, StringComparison.Ordinal))
            Annotate(entity, name[..^TypeSuffix.Length], json.GetString());
        else if (name == TableEntity.ETagName || !name.StartsWith("odata.", StringComparison.Ordinal))
            entity.SetUnchecked(name, Typed(Plain(ref json), types.GetValueOrDefault(name)));
    }

    private void Annotate(TableEntity entity, string name, string type)
    {
        types[name] = type;
        if (entity.TryGetValue(name, out var value))
            entity.SetUnchecked(name, Typed(value, type));
    }

    private static object Plain(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => json.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        JsonTokenType.Number when json.TryGetInt32(out var number) => number,
        JsonTokenType.Number when json.TryGetInt64(out var number) => number,
        JsonTokenType.Number => json.GetDouble(),
        _ => throw new JsonException($"A property value cannot be a {json.TokenType}."),
    };

    private static object Typed(object value, string type) => (type, value) switch
    {
        ("Edm.Int64", string text) => long.Parse(text, CultureInfo.InvariantCulture),
        ("Edm.Int64", int number) => (long)number,
        ("Edm.Double", string text) => double.Parse(text, CultureInfo.InvariantCulture),
        ("Edm.Double", int or long) => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        ("Edm.DateTime", string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        ("Edm.Guid", string text) => Guid.Parse(text),
        ("Edm.Binary", string text) => Convert.FromBase64String(text),
        _ => value,
    };
}
