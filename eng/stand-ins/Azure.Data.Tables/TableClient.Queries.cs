using System.Linq.Expressions;
using Azure.Core;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

public partial class TableClient
{
    public static string CreateQueryFilter(FormattableString filter) => ODataFilter.Create(filter);

    public static string CreateQueryFilter<T>(Expression<Func<T, bool>> filter) =>
        throw Unsupported.By("filters as lambda expressions");

    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var message = GetMessage(partitionKey, rowKey, select, 200);
        var response = await rest.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(Entity<T>(response), response);
    }

    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var message = GetMessage(partitionKey, rowKey, select, 200, 404);
        var response = await rest.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return response.Status == 404 ? new NoValue<T>(response) : Response.FromValue(Entity<T>(response), response);
    }

    public virtual AsyncPageable<T> QueryAsync<T>(
        string filter = null, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var columns = Columns(select);
        return new EntityPages<T>(
            rest, (token, size) => QueryMessage(filter, columns, token, size), Entities<T>, maxPerPage, cancellationToken);
    }

    public virtual AsyncPageable<T> QueryAsync<T>(
        Expression<Func<T, bool>> filter, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        throw Unsupported.By("filters as lambda expressions");

    private HttpMessage GetMessage(string partitionKey, string rowKey, IEnumerable<string> select, params ReadOnlySpan<ushort> expected) =>
        rest.CreateMessage(
            RequestMethod.Get, EntityUrl(partitionKey, rowKey) + new QueryString().Add("$select", Columns(select)), expected);

    private HttpMessage QueryMessage(string filter, string columns, string token, int? size)
    {
        // As the service encodes both keys, the first space parts them.
        var next = token?.Split(' ', 2);
        var query = new QueryString()
            .Add("$filter", filter)
            .Add("$top", size)
            .Add("$select", columns)
            .Add("NextPartitionKey", next?[0])
            .Add("NextRowKey", next is [_, { Length: > 0 } row] ? row : null);
        return rest.CreateMessage(RequestMethod.Get, $"{rest.UrlOf(Name)}(){query}", 200);
    }

    private static string Columns(IEnumerable<string> select) => select is null ? null : string.Join(',', select);

    private static T Entity<T>(Response response)
        where T : class, ITableEntity =>
        EntityReader.ReadOne(response.Content.ToMemory().Span) as T ?? throw OtherThanTableEntity<T>();

    private static (IReadOnlyList<T> Values, string Next) Entities<T>(Response response)
        where T : class, ITableEntity
    {
        var values = EntityReader.ReadPage(response.Content.ToMemory().Span) as IReadOnlyList<T> ?? throw OtherThanTableEntity<T>();
        var more = response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition);
        response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row);
        return (values, more ? $"{partition} {row}" : null);
    }

    private static NotSupportedException OtherThanTableEntity<T>() =>
        Unsupported.By($"entities of type {typeof(T)}, just TableEntity");
}
