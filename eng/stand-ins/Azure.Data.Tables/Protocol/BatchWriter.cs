using System.Text.Json;

namespace Azure.Data.Tables.Protocol;

/// <summary>A transaction as multipart/mixed: one batch with one change set, with one request per action.</summary>
internal sealed class BatchWriter : IDisposable
{
    private const string PartHead = "\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n";
    private const string RequestHead =
        " HTTP/1.1\r\nAccept: " + TableRest.MinimalMetadata + "\r\nDataServiceVersion: 3.0\r\n";

    private readonly string batch = $"batch_{Guid.NewGuid()}";
    private readonly string changeSet = $"changeset_{Guid.NewGuid()}";
    private readonly PooledBuffer body = new(64 * 1024);
    private readonly Utf8JsonWriter json;
    private readonly string tableUrl;

    public BatchWriter(string tableUrl)
    {
        this.tableUrl = tableUrl;
        json = new Utf8JsonWriter(body);
        body.Append($"--{batch}\r\nContent-Type: multipart/mixed; boundary={changeSet}\r\n\r\n");
    }

    public int Count { get; private set; }

    public string ContentType => $"multipart/mixed; boundary={batch}";

    public void Add(TableTransactionAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        var operation = EntityOperation.Of(tableUrl, action);
        body.Append("--").Append(changeSet).Append(PartHead)
            .Append(operation.Method.Method).Append(" ").Append(operation.Url).Append(RequestHead);
        if (operation.Header is { } header)
            body.Append(header.Name).Append(": ").Append(header.Value).Append("\r\n");
        if (action.ActionType == TableTransactionActionType.Delete)
            body.Append("\r\n\r\n");
        else
            AddEntity(action.Entity);
        Count++;
    }

    public ReadOnlyMemory<byte> Finish() => body.Append($"--{changeSet}--\r\n--{batch}--\r\n").Written;

    public void Release() => body.Release();

    public void Dispose() => json.Dispose();

    private void AddEntity(ITableEntity entity)
    {
        body.Append("Content-Type: " + TableRest.Json + "\r\n\r\n");
        json.Reset();
        EntityWriter.Write(json, entity);
        body.Append("\r\n");
    }
}
