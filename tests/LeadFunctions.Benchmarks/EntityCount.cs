using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace LeadFunctions.Benchmarks;

/// <summary>Counts entities that transactions write: Azure's targets for tables are in entities, its bills in transactions.</summary>
internal sealed class EntityCount : HttpPipelineSynchronousPolicy
{
    private static readonly byte[] Operation = Encoding.ASCII.GetBytes("Content-Type: application/http");
    private long _written;

    public long Written => Interlocked.Read(ref _written);

    public void Reset() => Interlocked.Exchange(ref _written, 0);

    public override void OnSendingRequest(HttpMessage message)
    {
        if (!message.Request.Uri.Path.EndsWith("/$batch", StringComparison.Ordinal) || message.Request.Content is not { } content)
            return;
        using var body = new MemoryStream();
        content.WriteTo(body, message.CancellationToken);
        var rest = body.GetBuffer().AsSpan(0, (int)body.Length);
        for (int at; (at = rest.IndexOf(Operation)) >= 0; rest = rest[(at + Operation.Length)..])
            Interlocked.Increment(ref _written);
    }
}
