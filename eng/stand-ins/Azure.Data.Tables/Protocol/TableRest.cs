using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Protocol;

/// <summary>One account's endpoint and pipeline, and what every request to it has in common.</summary>
internal sealed class TableRest
{
    public const string Json = "application/json";
    public const string MinimalMetadata = "application/json;odata=minimalmetadata";
    private const string StorageScope = "https://storage.azure.com/.default";

    private readonly HttpPipeline pipeline;
    private readonly string version;

    public TableRest(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options)
        : this(endpoint, credential.AccountName, new SharedKeyLitePolicy(credential), options)
    {
    }

    public TableRest(Uri endpoint, TokenCredential credential, TableClientOptions options)
        : this(endpoint, AccountOf(endpoint), new BearerTokenAuthenticationPolicy(credential, StorageScope), options)
    {
    }

    private TableRest(Uri endpoint, string accountName, HttpPipelinePolicy authentication, TableClientOptions options)
    {
        options ??= new TableClientOptions();
        Endpoint = new Uri(endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/'));
        AccountName = accountName;
        version = options.VersionString;
        pipeline = HttpPipelineBuilder.Build(new HttpPipelineOptions(options)
        {
            PerRetryPolicies = { authentication },
            RequestFailedDetailsParser = TableErrorParser.Instance,
        });
    }

    public Uri Endpoint { get; }

    public string AccountName { get; }

    public static TableRest From(string connectionString, TableClientOptions options)
    {
        var parsed = TableConnectionString.Parse(connectionString);
        return new TableRest(parsed.Endpoint, parsed.Credential, options);
    }

    public string UrlOf(string resource) => $"{Endpoint.AbsoluteUri.TrimEnd('/')}/{resource}";

    /// <param name="method">The verb.</param>
    /// <param name="url">The absolute address, its values escaped.</param>
    /// <param name="expected">Statuses that are answers rather than errors.</param>
    public HttpMessage CreateMessage(RequestMethod method, string url, params ReadOnlySpan<ushort> expected)
    {
        var message = pipeline.CreateMessage();
        message.ResponseClassifier = new StatusCodeClassifier(expected);
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(url));
        message.Request.Headers.Add("x-ms-version", version);
        message.Request.Headers.Add("DataServiceVersion", "3.0");
        message.Request.Headers.Add("Accept", MinimalMetadata);
        return message;
    }

    public async ValueTask<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return Checked(message);
    }

    public Response Send(HttpMessage message, CancellationToken cancellationToken)
    {
        pipeline.Send(message, cancellationToken);
        return Checked(message);
    }

    private static Response Checked(HttpMessage message) => message.ResponseClassifier.IsErrorResponse(message)
        ? throw new RequestFailedException(message.Response)
        : message.Response;

    private static string AccountOf(Uri endpoint) => endpoint.HostNameType == UriHostNameType.Dns && endpoint.Host.Contains('.', StringComparison.Ordinal)
        ? endpoint.Host[..endpoint.Host.IndexOf('.', StringComparison.Ordinal)]
        : endpoint.AbsolutePath.Trim('/');
}
