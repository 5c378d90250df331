using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Connects to receivers and posts to them. Where a connection goes is checked on the address that is
/// connected to, so that no name can be turned to another address in between. No proxy, no redirects, no
/// cookies.</summary>
internal sealed class WebhookClient(WebhookOptions options, TimeProvider clock) : IDisposable
{
    // What a receiver writes is of no use to us; beyond this it is cut off.
    private const int MaxBody = 64 * 1024;
    private const int MaxHeaderKib = 16;

    private readonly HttpClient _client = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            MaxResponseHeadersLength = MaxHeaderKib,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = (context, ct) => ConnectAsync(context.DnsEndPoint, options.MayConnectTo, ct),
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = options.CertificateCheck,
            },
        }
    )
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Posts once. Whatever goes wrong on the way is an answer too.</summary>
    public async Task<WebhookAnswer> PostAsync(HttpRequestMessage request, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.Timeout);
        try
        {
            using var response = await _client.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                limit.Token
            );
            await ReadAsync(response, limit.Token);
            return WebhookAnswer.Of((int)response.StatusCode, response.Headers.RetryAfter, clock.GetUtcNow());
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new(WebhookVerdict.Later, $"no whole answer within {options.Timeout.TotalSeconds:0.#} s");
        }
        catch (HttpRequestException e)
        {
            return new(
                WebhookVerdict.Later,
                e.InnerException is NotPublicException
                    ? "its host has no public address"
                    : $"no connection ({e.HttpRequestError})"
            )
            {
                IsRefusal =
                    e.HttpRequestError
                        is HttpRequestError.NameResolutionError
                            or HttpRequestError.ConnectionError
                            or HttpRequestError.SecureConnectionError,
            };
        }
        catch (IOException)
        {
            return new(WebhookVerdict.Later, "the answer broke off");
        }
    }

    public void Dispose() => _client.Dispose();

    private static async Task ReadAsync(HttpResponseMessage response, CancellationToken ct)
    {
        await using var body = await response.Content.ReadAsStreamAsync(ct);
        var buffer = new byte[8 * 1024];
        for (int total = 0, read; total < MaxBody && (read = await body.ReadAsync(buffer, ct)) > 0; )
            total += read;
    }

    private static async ValueTask<Stream> ConnectAsync(
        DnsEndPoint to,
        Func<IPAddress, bool> mayConnectTo,
        CancellationToken ct
    )
    {
        var addresses = (await Dns.GetHostAddressesAsync(to.Host, ct)).Where(mayConnectTo).ToArray();
        if (addresses.Length == 0)
            throw new NotPublicException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, to.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class NotPublicException() : IOException("The host has no address that may be connected to.");
}
