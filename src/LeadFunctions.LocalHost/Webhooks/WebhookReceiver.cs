using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.LocalHost.Webhooks;

/// <summary>What a receiver got.</summary>
internal sealed record Posted(string Path, string Key, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>A customer's receiver on a free port of this machine, by https with a certificate that nobody trusts. It
/// keeps what was posted and answers as told.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    public const string Subject = "CN=localhost";

    private readonly WebApplication _app;
    private readonly Func<HttpContext, Posted, Task> _answer;

    private WebhookReceiver(Func<HttpContext, Posted, Task> answer)
    {
        _answer = answer;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate()))
        );
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, NoConsole>();
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public int Port => new Uri(_app.Urls.Single()).Port;

    public ConcurrentQueue<Posted> Posts { get; } = [];

    public static async Task<WebhookReceiver> StartAsync(Func<HttpContext, Posted, Task> answer)
    {
        var receiver = new WebhookReceiver(answer);
        await receiver._app.StartAsync();
        return receiver;
    }

    public IReadOnlyList<Posted> At(string path) => [.. Posts.Where(p => p.Path == path)];

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value.ToString());
        var posted = new Posted(
            context.Request.Path,
            headers.GetValueOrDefault("idempotency-key", ""),
            headers,
            await reader.ReadToEndAsync()
        );
        Posts.Enqueue(posted);
        await _answer(context, posted);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(Subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
