using Azure.Core;

namespace LeadFunctions.Benchmarks;

internal static class TransactionBody
{
    /// <summary>What an entity-group transaction sends; null where a request is none.</summary>
    public static byte[]? Of(HttpMessage message)
    {
        if (
            !message.Request.Uri.Path.EndsWith("/$batch", StringComparison.Ordinal)
            || message.Request.Content is not { } content
        )
            return null;
        using var body = new MemoryStream();
        content.WriteTo(body, message.CancellationToken);
        return body.ToArray();
    }
}
