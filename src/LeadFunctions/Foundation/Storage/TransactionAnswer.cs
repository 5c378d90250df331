using Azure.Core;
using Azure.Core.Pipeline;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Keeps of the answer to a transaction that was written just its first part. The client parses each part of
/// an answer into a response of its own, which costs much of what a transaction costs, and nobody looks at them: it is
/// written as a whole.</summary>
internal sealed class TransactionAnswer : HttpPipelinePolicy
{
    private static ReadOnlySpan<byte> Status => "\nHTTP/1.1 "u8;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        ProcessNext(message, pipeline);
        Shorten(message);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        Shorten(message);
    }

    private static void Shorten(HttpMessage message)
    {
        if (
            message.Request.Uri.Path.EndsWith("/$batch", StringComparison.Ordinal)
            && message.Response is { Status: 202, ContentStream: MemoryStream content }
            && content.TryGetBuffer(out var answer)
            && First(answer) is { } first
        )
            message.Response.ContentStream = new MemoryStream(
                first,
                0,
                first.Length,
                writable: false,
                publiclyVisible: true
            );
    }

    /// <summary>The answer with its first part alone.</summary>
    /// <returns>Null where a part tells of anything but success, or the answer has another form than that of the
    /// service: then the client is to see all of it.</returns>
    public static byte[]? First(ReadOnlySpan<byte> answer)
    {
        // --batchresponse_1 | Content-Type: multipart/mixed; boundary=changesetresponse_2 | | --changesetresponse_2 | a
        // part | …
        var outer = Line(answer);
        var inner = answer.IndexOf("--changesetresponse_"u8);
        if (!outer.StartsWith("--batchresponse_"u8) || inner < 0)
            return null;
        var boundary = Line(answer[inner..]);
        var second = -1;
        for (var rest = answer[inner..]; ; )
        {
            rest = rest[boundary.Length..];
            if (rest.StartsWith("--"u8))
                break;
            var status = rest.IndexOf(Status);
            var next = rest.IndexOf(boundary);
            if (next < 0 || status < 0 || status > next || rest[status + Status.Length] != '2')
                return null;
            rest = rest[next..];
            if (second < 0)
                second = answer.Length - rest.Length;
        }
        return second < 0 ? null : [.. answer[..second], .. boundary, .. "--\r\n"u8, .. outer, .. "--\r\n"u8];
    }

    private static ReadOnlySpan<byte> Line(ReadOnlySpan<byte> text) =>
        text.IndexOfAny((byte)'\r', (byte)'\n') is var end and >= 0 ? text[..end] : text;
}
