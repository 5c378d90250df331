using Azure.Data.Tables;

namespace LeadFunctions.Foundation.Storage;

/// <summary>The bytes of an entity in a request. The client sends JSON in which every letter beyond ASCII, every quote
/// and a few more signs are six bytes: a Japanese text is three times as long on the wire as in the table.</summary>
internal static class WireSize
{
    // Of one operation of a transaction: its headers, its address, its condition.
    private const int Operation = 1_000;

    // Quotes, colon, comma, and the annotation of its type.
    private const int Property = 60;

    private const int Escaped = 6;

    public static int Of(ITableEntity entity)
    {
        // Keys are sent twice, in the address and in the body.
        var total = Operation + (3 * (Text(entity.PartitionKey) + Text(entity.RowKey)));
        if (entity is TableEntity properties)
            foreach (var (name, value) in properties)
                total += Property + (2 * Text(name)) + Of(value);
        return total;
    }

    private static int Of(object? value) =>
        value switch
        {
            string text => Text(text),
            byte[] bytes => Base64(bytes.Length),
            BinaryData data => Base64(data.ToMemory().Length),
            _ => 40,
        };

    private static int Text(string text)
    {
        var bytes = 0;
        foreach (var sign in text)
            bytes += IsKept(sign) ? 1 : Escaped;
        return bytes;
    }

    private static int Base64(int bytes) => (bytes + 2) / 3 * 4;

    // As JavaScriptEncoder.Default, which the client writes with; pinned by a test.
    private static bool IsKept(char sign) =>
        sign is >= ' ' and <= '~' and not ('"' or '&' or '\'' or '+' or '<' or '>' or '\\' or '`');
}
