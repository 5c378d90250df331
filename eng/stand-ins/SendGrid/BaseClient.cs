using System.Net.Http.Headers;
using System.Text;
using SendGrid.Helpers.Mail;

namespace SendGrid;

/// <summary>Posts to the SendGrid API; whatever status it answers with is a <see cref="Response"/>, never an exception.</summary>
public abstract class BaseClient : ISendGridClient
{
    private const string Json = "application/json";

    private readonly BaseClientOptions options;
    private readonly HttpClient client;

    protected BaseClient(BaseClientOptions options)
        : this(null, options)
    {
    }

    protected BaseClient(HttpClient httpClient, BaseClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.HttpErrorAsException)
            throw Unsupported("HttpErrorAsException");

        this.options = options;
        client = httpClient ?? new HttpClient();
    }

    public enum Method
    {
        DELETE,
        GET,
        PATCH,
        POST,
        PUT,
    }

    public string UrlPath
    {
        get => options.UrlPath;
        set => options.UrlPath = value;
    }

    public string Version
    {
        get => options.Version;
        set => options.Version = value;
    }

    public string MediaType { get; set; } = Json;

    public virtual AuthenticationHeaderValue AddAuthorization(KeyValuePair<string, string> header) =>
        AuthenticationHeaderValue.Parse(header.Value);

    public virtual async Task<Response> MakeRequest(HttpRequestMessage request, CancellationToken cancellationToken = default)
    {
        var answer = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return new Response(answer.StatusCode, answer.Content, answer.Headers);
    }

    public async Task<Response> RequestAsync(
        Method method,
        string requestBody = null,
        string queryParams = null,
        string urlPath = null,
        CancellationToken cancellationToken = default)
    {
        if (queryParams is not null)
            throw Unsupported("query parameters");

        // Not disposed, as a caller's handler may keep it.
        var request = new HttpRequestMessage(new HttpMethod(method.ToString()), Address(urlPath ?? UrlPath));
        request.Headers.Authorization = options.Auth;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(MediaType));
        foreach (var (name, value) in options.RequestHeaders ?? [])
            request.Headers.TryAddWithoutValidation(name, value);
        if (requestBody is not null)
            request.Content = Body(requestBody);
        return await MakeRequest(request, cancellationToken).ConfigureAwait(false);
    }

    public Task<Response> SendEmailAsync(SendGridMessage msg, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(msg);
        return RequestAsync(Method.POST, msg.Serialize(), urlPath: "mail/send", cancellationToken: cancellationToken);
    }

    private Uri Address(string path)
    {
        var versioned = Version is null ? path : $"{Version}/{path}";
        return new Uri($"{options.Host.TrimEnd('/')}/{versioned}");
    }

    private StringContent Body(string text)
    {
        var body = new StringContent(text, Encoding.UTF8, MediaType);
        if (MediaType == Json)
            body.Headers.ContentType!.CharSet = null;
        return body;
    }

    private static NotSupportedException Unsupported(string what) =>
        new($"The stand-in for SendGrid does not support {what}. Build with the real package (UseStandIns=false).");
}
