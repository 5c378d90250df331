namespace Azure.Data.Tables;

/// <summary>An entity as a dictionary of its properties, keys and ETag included.</summary>
public sealed partial class TableEntity : ITableEntity
{
    internal const string ETagName = "odata.etag";

    private readonly Dictionary<string, object> properties;

    public TableEntity() => properties = [];

    public TableEntity(string partitionKey, string rowKey)
        : this()
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public TableEntity(IDictionary<string, object> values) => properties = values is null ? [] : new(values);

    public string PartitionKey
    {
        get => GetString(nameof(PartitionKey));
        set => properties[nameof(PartitionKey)] = value;
    }

    public string RowKey
    {
        get => GetString(nameof(RowKey));
        set => properties[nameof(RowKey)] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(nameof(Timestamp));
        set => properties[nameof(Timestamp)] = value;
    }

    public ETag ETag
    {
        get => new(GetString(ETagName));
        set => properties[ETagName] = value.ToString();
    }

    public int Count => properties.Count;

    public ICollection<string> Keys => properties.Keys;

    public object this[string key]
    {
        get => properties.TryGetValue(key, out var value) ? value : null;
        set => properties[key] = Coerced(key, value);
    }

    public string GetString(string key) => (string)Get(key, typeof(string));

    public byte[] GetBinary(string key) => GetBinaryData(key)?.ToArray();

    public BinaryData GetBinaryData(string key) => this[key] switch
    {
        byte[] bytes => new BinaryData(bytes),
        _ => (BinaryData)Get(key, typeof(BinaryData)),
    };

    public bool? GetBoolean(string key) => (bool?)Get(key, typeof(bool));

    public DateTime? GetDateTime(string key) => this[key] switch
    {
        DateTimeOffset instant => instant.UtcDateTime,
        _ => (DateTime?)Get(key, typeof(DateTime)),
    };

    public DateTimeOffset? GetDateTimeOffset(string key) => this[key] switch
    {
        DateTime time => new DateTimeOffset(time),
        _ => (DateTimeOffset?)Get(key, typeof(DateTimeOffset)),
    };

    public double? GetDouble(string key) => (double?)Get(key, typeof(double));

    public Guid? GetGuid(string key) => (Guid?)Get(key, typeof(Guid));

    public int? GetInt32(string key) => (int?)Get(key, typeof(int));

    public long? GetInt64(string key) => (long?)Get(key, typeof(long));

    internal void SetUnchecked(string key, object value) => properties[key] = value;

    internal Dictionary<string, object>.Enumerator Enumerate() => properties.GetEnumerator();

    private object Get(string key, Type type)
    {
        var value = this[key];
        return value is null || type.IsInstanceOfType(value)
            ? value
            : throw new InvalidOperationException($"Property '{key}' holds a {value.GetType()}, not a {type}.");
    }

    /// <summary>A property keeps its type once set; whole numbers widen to it, and it widens to them.</summary>
    private object Coerced(string key, object value)
    {
        if (value is null || this[key] is not { } existing || existing.GetType().IsInstanceOfType(value))
            return value;

        return (existing, value) switch
        {
            (double, int number) => (double)number,
            (long, int number) => (long)number,
            (int, long or double) => value,
            (DateTimeOffset, DateTime time) => new DateTimeOffset(time),
            (DateTime, DateTimeOffset instant) => instant.UtcDateTime,
            _ => throw new InvalidOperationException(
                $"Property '{key}' holds a {existing.GetType()}; a {value.GetType()} does not convert to it."),
        };
    }
}
