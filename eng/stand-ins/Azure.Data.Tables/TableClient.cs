using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

/// <summary>A client of one table.</summary>
public partial class TableClient
{
    private readonly TableRest rest;

    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions options = null)
        : this(TableRest.From(connectionString, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions options = null)
        : this(new TableRest(endpoint, tokenCredential, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions options = null)
        : this(new TableRest(endpoint, credential, options), tableName)
    {
    }

    protected TableClient()
    {
    }

    internal TableClient(TableRest rest, string tableName)
    {
        this.rest = rest;
        Name = tableName;
    }

    public virtual string Name { get; }

    public virtual string AccountName => rest.AccountName;

    public virtual Uri Uri => new(rest.UrlOf(Name));

    public virtual async Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default)
    {
        using var message = TableRequests.Create(rest, Name, mayExist: false);
        return TableRequests.Created(Name, await rest.SendAsync(message, cancellationToken).ConfigureAwait(false));
    }

    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        using var message = TableRequests.Create(rest, Name, mayExist: true);
        return TableRequests.Created(Name, await rest.SendAsync(message, cancellationToken).ConfigureAwait(false));
    }

    public virtual Response<TableItem> CreateIfNotExists(CancellationToken cancellationToken = default)
    {
        using var message = TableRequests.Create(rest, Name, mayExist: true);
        return TableRequests.Created(Name, rest.Send(message, cancellationToken));
    }

    /// <summary>Deletes the table; the answer has status 404 where there was none.</summary>
    public virtual async Task<Response> DeleteAsync(CancellationToken cancellationToken = default)
    {
        using var message = TableRequests.Delete(rest, Name);
        return await rest.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }
}
