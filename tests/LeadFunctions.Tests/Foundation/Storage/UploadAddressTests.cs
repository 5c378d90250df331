using System.Text;
using System.Xml.Linq;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using LeadFunctions.Foundation.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace LeadFunctions.Tests.Foundation.Storage;

public class UploadAddressTests
{
    private static readonly DateTimeOffset Until = new(2026, 11, 21, 14, 15, 0, TimeSpan.Zero);

    private readonly DelegationKey _service = new();

    [Fact]
    public async Task In_azure_an_address_is_signed_by_the_apps_identity_and_creates_one_file()
    {
        var addresses = Addresses();
        var address = await addresses.ToCreateAsync("infuse-media/x/50% #1?.csv", Until, default);

        var query = QueryHelpers.ParseQuery(address.Query);
        Assert.Equal("/uploads/infuse-media/x/50% #1?.csv", Uri.UnescapeDataString(address.AbsolutePath));
        Assert.Equal(("c", "b", "https"), (query["sp"].ToString(), query["sr"].ToString(), query["spr"].ToString()));
        Assert.Equal(("2026-11-21T14:15:00Z", "the app"), (query["se"].ToString(), query["skoid"].ToString()));
        Assert.Equal("https://leads.blob.example.net/", addresses.Endpoint.AbsoluteUri);
    }

    [Fact]
    public async Task The_key_that_signs_begins_before_now_for_storage_whose_clock_is_behind()
    {
        await Addresses().ToCreateAsync("infuse-media/x/leads.csv", Until, default);

        var asked = XElement.Parse(_service.Asked!);
        Assert.Equal(Until.AddMinutes(-20), (DateTimeOffset?)asked.Element("Start"));
        Assert.Equal(Until, (DateTimeOffset?)asked.Element("Expiry"));
    }

    private UploadAddresses Addresses()
    {
        var options = new BlobClientOptions();
        options.AddPolicy(_service, HttpPipelinePosition.PerRetry);
        var blobs = new BlobServiceClient(new("https://leads.blob.example.net"), new Identity(), options);
        return new(new LeadStorage(blobs, queues: null!, tables: null!), new Now());
    }

    private sealed class Now : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Until.AddMinutes(-15);
    }

    private sealed class Identity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext,
            CancellationToken cancellationToken
        ) => new(GetToken(requestContext, cancellationToken));
    }

    /// <summary>Answers in the service's place.</summary>
    private sealed class DelegationKey : HttpPipelinePolicy
    {
        public string? Asked { get; private set; }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            using var body = new MemoryStream();
            message.Request.Content!.WriteTo(body, default);
            Asked = Encoding.UTF8.GetString(body.ToArray()).TrimStart('\uFEFF');
            message.Response = new Answered(
                """
                <UserDelegationKey><SignedOid>the app</SignedOid><SignedTid>tenant</SignedTid><SignedStart>2026-11-21T14:00:00Z</SignedStart>
                <SignedExpiry>2026-11-21T14:15:00Z</SignedExpiry><SignedService>b</SignedService><SignedVersion>2020-02-10</SignedVersion><Value>a2V5</Value></UserDelegationKey>
                """
            );
        }

        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            Process(message, pipeline);
            return default;
        }
    }

    private sealed class Answered(string xml) : Azure.Response
    {
        public override int Status => 200;

        public override string ReasonPhrase => "OK";

        public override Stream? ContentStream { get; set; } = new MemoryStream(Encoding.UTF8.GetBytes(xml));

        public override string ClientRequestId { get; set; } = "";

        public override void Dispose() { }

        protected override bool ContainsHeader(string name) => false;

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => [];

        protected override bool TryGetHeader(
            string name,
            [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value
        ) => (value = null) is not null;

        protected override bool TryGetHeaderValues(
            string name,
            [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out IEnumerable<string>? values
        ) => (values = null) is not null;
    }
}
