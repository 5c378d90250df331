using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Protocol;

/// <summary>Reads code and message from the OData error body, or the code alone from the header.</summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    public static readonly TableErrorParser Instance = new();

    public override bool TryParse(Response response, out ResponseError error, out IDictionary<string, string> data)
    {
        data = new Dictionary<string, string>();
        error = FromBody(response) ?? FromHeader(response);
        if (error?.Message is { } message && IndexPrefix(message) is { } index)
            data[TableTransactionFailedException.IndexKey] = index;
        return error is not null;
    }

    private static ResponseError FromBody(Response response)
    {
        if (response.ContentStream is not MemoryStream { Length: > 0 })
            return null;

        try
        {
            using var json = JsonDocument.Parse(response.Content);
            var error = json.RootElement.GetProperty("odata.error");
            return new ResponseError(
                error.GetProperty("code").GetString(),
                error.GetProperty("message").GetProperty("value").GetString());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A proxy's HTML page, or XML: status and header still tell what happened.
            return null;
        }
    }

    private static ResponseError FromHeader(Response response) =>
        response.Headers.TryGetValue("x-ms-error-code", out var code) ? new ResponseError(code, null) : null;

    /// <summary>In a transaction the message starts with the position of the failed action: "7:The specified …".</summary>
    private static string IndexPrefix(string message)
    {
        var colon = message.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && message.AsSpan(0, colon).IndexOfAnyExceptInRange('0', '9') < 0 ? message[..colon] : null;
    }
}
