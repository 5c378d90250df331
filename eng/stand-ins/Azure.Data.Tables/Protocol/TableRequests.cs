using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Protocol;

/// <summary>Creating, deleting and listing tables, which the account client and the table client both offer.</summary>
internal static class TableRequests
{
    private static readonly byte[] Conflict = "TableAlreadyExists"u8.ToArray();

    public static HttpMessage Create(TableRest rest, string table, bool mayExist)
    {
        var url = rest.UrlOf("Tables");
        var message = mayExist
            ? rest.CreateMessage(RequestMethod.Post, url, 201, 204, 409)
            : rest.CreateMessage(RequestMethod.Post, url, 201, 204);
        message.Request.Headers.Add("Prefer", "return-no-content");
        message.Request.Headers.Add("Content-Type", TableRest.Json);
        message.Request.Content = RequestContent.Create(new { TableName = table });
        return message;
    }

    public static HttpMessage Delete(TableRest rest, string table) =>
        rest.CreateMessage(RequestMethod.Delete, rest.UrlOf($"Tables('{table}')"), 204, 404);

    public static HttpMessage List(TableRest rest, string filter, int? pageSize, string nextTable)
    {
        var query = new QueryString().Add("$filter", filter).Add("$top", pageSize).Add("NextTableName", nextTable);
        return rest.CreateMessage(RequestMethod.Get, rest.UrlOf("Tables") + query, 200);
    }

    /// <summary>Of the conflicts just one means that there is nothing to do; a table being deleted is another.</summary>
    public static Response<TableItem> Created(string table, Response response) =>
        response.Status == 409 && response.Content.ToMemory().Span.IndexOf(Conflict) < 0
            ? throw new RequestFailedException(response)
            : Response.FromValue(new TableItem(table), response);
}
