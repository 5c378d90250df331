using Azure.Data.Tables;

namespace LeadFunctions.Foundation.Storage;

/// <summary>The size of an entity, by the limits of the real service. The emulator accepts what Azure
/// refuses.</summary>
internal static class EntitySize
{
    /// <summary>The most that one property may hold, in bytes; text is stored as UTF-16.</summary>
    public const int MaxPropertyBytes = 64 * 1024;

    public const int MaxEntityBytes = 1024 * 1024;

    /// <summary>Bytes that the entity takes.</summary>
    /// <exception cref="InvalidOperationException">A property or the entity is larger than Azure takes.</exception>
    public static int Of(ITableEntity entity)
    {
        var total = (entity.PartitionKey.Length + entity.RowKey.Length) * 2;
        if (entity is TableEntity properties)
            foreach (var (name, value) in properties)
                total += name.Length * 2 + Checked(name, Of(value));
        return total <= MaxEntityBytes
            ? total
            : throw new InvalidOperationException(
                $"An entity of table row '{entity.RowKey}' has {total:N0} bytes, the service takes {MaxEntityBytes:N0}."
            );
    }

    private static int Checked(string name, int bytes) =>
        bytes <= MaxPropertyBytes
            ? bytes
            : throw new InvalidOperationException(
                $"Property '{name}' has {bytes:N0} bytes, the service takes {MaxPropertyBytes:N0}."
            );

    private static int Of(object? value) =>
        value switch
        {
            string text => text.Length * 2,
            byte[] bytes => bytes.Length,
            BinaryData data => data.ToMemory().Length,
            _ => 16,
        };
}
