using Azure.Core;

namespace Azure.Data.Tables.Protocol;

/// <summary>Verb, address and the one header of a write, the same alone or inside a transaction.</summary>
internal readonly record struct EntityOperation(RequestMethod Method, string Url, HttpHeader? Header)
{
    public static EntityOperation Of(string tableUrl, TableTransactionAction action)
    {
        var entity = action.Entity;
        ArgumentNullException.ThrowIfNull(entity.PartitionKey);
        ArgumentNullException.ThrowIfNull(entity.RowKey);
        if (action.ActionType == TableTransactionActionType.Add)
            return new(RequestMethod.Post, tableUrl, new HttpHeader("Prefer", "return-no-content"));

        return new(Verb(action.ActionType), EntityUrl(tableUrl, entity.PartitionKey, entity.RowKey), Condition(action));
    }

    public static string EntityUrl(string tableUrl, string partitionKey, string rowKey) =>
        $"{tableUrl}(PartitionKey='{Key(partitionKey)}',RowKey='{Key(rowKey)}')";

    /// <summary>The quoted form, as headers want it.</summary>
    public static string IfMatch(ETag etag) => etag.ToString("H");

    private static RequestMethod Verb(TableTransactionActionType type) => type switch
    {
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => RequestMethod.Patch,
        TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => RequestMethod.Put,
        TableTransactionActionType.Delete => RequestMethod.Delete,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static HttpHeader? Condition(TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Delete => new HttpHeader("If-Match", IfMatch(action.ETag == default ? ETag.All : action.ETag)),
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace when action.ETag != default =>
            new HttpHeader("If-Match", IfMatch(action.ETag)),
        _ => null,
    };

    private static string Key(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
    }
}
