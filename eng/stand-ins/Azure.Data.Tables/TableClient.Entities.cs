using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>Inserts the entity; fails with status 409 where its keys are taken.</summary>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        ArgumentNullException.ThrowIfNull(entity);
        return WriteAsync(TableTransactionActionType.Add, entity, default, cancellationToken);
    }

    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        ArgumentNullException.ThrowIfNull(entity);
        var action = mode == TableUpdateMode.Merge ? TableTransactionActionType.UpsertMerge : TableTransactionActionType.UpsertReplace;
        return WriteAsync(action, entity, default, cancellationToken);
    }

    /// <summary>Updates the entity if it still has this ETag; fails with status 412 otherwise.</summary>
    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        ArgumentNullException.ThrowIfNull(entity);
        if (ifMatch == default)
            throw new ArgumentException("An update needs an ETag, if only ETag.All.", nameof(ifMatch));

        var action = mode == TableUpdateMode.Merge ? TableTransactionActionType.UpdateMerge : TableTransactionActionType.UpdateReplace;
        return WriteAsync(action, entity, ifMatch, cancellationToken);
    }

    public virtual Task<Response> DeleteEntityAsync(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    /// <summary>Deletes the entity; the answer has status 404 where there was none.</summary>
    public virtual async Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        using var message = rest.CreateMessage(RequestMethod.Delete, EntityUrl(partitionKey, rowKey), 204, 404);
        message.Request.Headers.Add("If-Match", EntityOperation.IfMatch(ifMatch == default ? ETag.All : ifMatch));
        return await rest.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Response> WriteAsync(
        TableTransactionActionType type, ITableEntity entity, ETag etag, CancellationToken cancellationToken)
    {
        var operation = EntityOperation.Of(rest.UrlOf(Name), new TableTransactionAction(type, entity, etag));
        var body = new PooledBuffer(1024);
        using (var json = new Utf8JsonWriter(body))
            EntityWriter.Write(json, entity);

        using var message = rest.CreateMessage(operation.Method, operation.Url, 201, 204);
        message.Request.Headers.Add("Content-Type", TableRest.Json);
        if (operation.Header is { } header)
            message.Request.Headers.Add(header.Name, header.Value);
        message.Request.Content = RequestContent.Create(body.Written);
        var response = await rest.SendAsync(message, cancellationToken).ConfigureAwait(false);
        body.Release();
        return response;
    }

    private string EntityUrl(string partitionKey, string rowKey) => EntityOperation.EntityUrl(rest.UrlOf(Name), partitionKey, rowKey);
}
