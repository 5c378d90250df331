using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;

namespace LeadFunctions.AzuriteTests.Privacy;

/// <summary>Keeps what the app tells storage where others may read it along: addresses of requests with the names and
/// keys in them, headers, and messages of queues.</summary>
internal sealed partial class WireTap : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentQueue<string> _texts = [];

    public IReadOnlyCollection<string> Texts => _texts;

    public override void OnSendingRequest(HttpMessage message)
    {
        _texts.Enqueue($"{message.Request.Method} {Uri.UnescapeDataString(message.Request.Uri.ToString())}");
        foreach (var header in message.Request.Headers)
            _texts.Enqueue($"{header.Name}: {header.Value}");
        if (
            message.Request.Uri.ToString().Contains("/messages", StringComparison.Ordinal)
            && message.Request.Content is { } content
        )
            _texts.Enqueue($"message {Unpacked(content)}");
    }

    private static string Unpacked(RequestContent content)
    {
        using var body = new MemoryStream();
        content.WriteTo(body, default);
        var match = Text().Match(Encoding.UTF8.GetString(body.ToArray()));
        return match.Success ? WebUtility.HtmlDecode(match.Groups[1].Value) : "";
    }

    [GeneratedRegex("<MessageText>(.*?)</MessageText>", RegexOptions.Singleline)]
    private static partial Regex Text();
}
