using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace LeadFunctions.Benchmarks;

/// <summary>Counts entities that transactions write and that queries and look-ups read: Azure's targets for tables are
/// in entities, its bills in transactions.</summary>
internal sealed class EntityCount : HttpPipelineSynchronousPolicy
{
    private static readonly byte[] Operation = Encoding.ASCII.GetBytes("Content-Type: application/http");
    private static readonly byte[] Entity = Encoding.ASCII.GetBytes("\"odata.etag\":");
    private long _written;
    private long _read;

    public long Written => Interlocked.Read(ref _written);

    public long Read => Interlocked.Read(ref _read);

    public void Reset()
    {
        Interlocked.Exchange(ref _written, 0);
        Interlocked.Exchange(ref _read, 0);
    }

    public override void OnSendingRequest(HttpMessage message)
    {
        if (TransactionBody.Of(message) is { } body)
            Interlocked.Add(ref _written, Times(Operation, body));
    }

    public override void OnReceivedResponse(HttpMessage message)
    {
        if (
            message.Request.Method == RequestMethod.Get
            && message.BufferResponse
            && message.Response.ContentStream is MemoryStream { } body
        )
            Interlocked.Add(ref _read, Times(Entity, body.ToArray()));
    }

    private static int Times(ReadOnlySpan<byte> what, ReadOnlySpan<byte> text)
    {
        var times = 0;
        for (int at; (at = text.IndexOf(what)) >= 0; text = text[(at + what.Length)..])
            times++;
        return times;
    }
}
