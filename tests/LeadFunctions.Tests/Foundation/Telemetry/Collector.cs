using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;

namespace LeadFunctions.Tests.Foundation.Telemetry;

/// <summary>Takes what telemetry sends, of whichever kind, and keeps it as text.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _server = WebApplication.CreateSlimBuilder().Build();
    private readonly ConcurrentQueue<(string Path, string Content)> _got = [];

    private Collector()
    {
        _server.Urls.Add("http://127.0.0.1:0");
        _server.Run(async context =>
        {
            using var body = new MemoryStream();
            await using Stream content =
                context.Request.Headers.ContentEncoding == "gzip"
                    ? new GZipStream(context.Request.Body, CompressionMode.Decompress)
                    : context.Request.Body;
            await content.CopyToAsync(body);
            _got.Enqueue((context.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
        });
    }

    public string Address => _server.Urls.First();

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector._server.StartAsync();
        return collector;
    }

    /// <summary>All that came to paths that end so.</summary>
    public string Got(string path) =>
        string.Concat(_got.Where(got => got.Path.EndsWith(path, StringComparison.Ordinal)).Select(got => got.Content));

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
