using Azure.Core;
using Azure.Core.Pipeline;

namespace LeadFunctions.LocalHost;

/// <summary>
/// The line to storage. Cutting it is what a crash looks like from storage's side: not one more request arrives.
/// It also tells which queue was just sent to, and what was just written, which spares polling.
/// </summary>
internal sealed class StorageLine : HttpPipelinePolicy
{
    private volatile bool _cut;

    /// <summary>A message was sent to a queue.</summary>
    public event Action<string>? Sent;

    /// <summary>Something was written, such as a blob; told is its path.</summary>
    public event Action<string>? Written;

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
        if (message.Response.Status != 201 || message.Request.Uri.Path is not { } path)
            return;
        if (message.Request.Method == RequestMethod.Put)
            Written?.Invoke(path);
        else if (message.Request.Method == RequestMethod.Post && path.EndsWith(messages, StringComparison.Ordinal))
            Sent?.Invoke(path[(path.LastIndexOf('/', path.Length - messages.Length - 1) + 1)..^messages.Length]);
    }
}

/// <summary>Thrown inside functions of a killed host that go on running because a thread cannot be taken
/// away.</summary>
internal sealed class LineCutException() : Exception("This host was killed: it reaches storage no more.");
