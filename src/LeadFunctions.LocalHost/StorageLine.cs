using Azure.Core;
using Azure.Core.Pipeline;

namespace LeadFunctions.LocalHost;

/// <summary>
/// The line to storage. Cutting it is what a crash looks like from storage's side: not one more request arrives.
/// It also tells which queue was just sent to, which spares polling.
/// </summary>
internal sealed class StorageLine : HttpPipelinePolicy
{
    private volatile bool _cut;

    public event Action<string>? Sent;

    public void Cut() => _cut = true;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        RefuseWhenCut();
        ProcessNext(message, pipeline);
        Announce(message);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        RefuseWhenCut();
        await ProcessNextAsync(message, pipeline);
        Announce(message);
    }

    private void RefuseWhenCut()
    {
        if (_cut)
            throw new LineCutException();
    }

    private void Announce(HttpMessage message)
    {
        const string messages = "/messages";
        if (Sent is null || message.Request.Method != RequestMethod.Post || message.Response.Status != 201)
            return;
        var path = message.Request.Uri.Path;
        if (path?.EndsWith(messages, StringComparison.Ordinal) == true)
            Sent(path[(path.LastIndexOf('/', path.Length - messages.Length - 1) + 1)..^messages.Length]);
    }
}

/// <summary>Thrown inside functions of a killed host that go on running because a thread cannot be taken
/// away.</summary>
internal sealed class LineCutException() : Exception("This host was killed: it reaches storage no more.");
