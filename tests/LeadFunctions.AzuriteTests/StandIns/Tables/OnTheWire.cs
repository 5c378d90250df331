using System.Net;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace LeadFunctions.AzuriteTests.StandIns.Tables;

/// <summary>What Azurite does not show: outages, tokens, and the shape of the cloud service's own answers.</summary>
public sealed class OnTheWire
{
    private const string FailedTransaction =
        "--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n" +
        "--changesetresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n" +
        "HTTP/1.1 412 Precondition Failed\r\nX-Content-Type-Options: nosniff\r\nDataServiceVersion: 3.0;\r\n" +
        "Content-Type: application/json;odata=minimalmetadata;streaming=true;charset=utf-8\r\n\r\n" +
        """{"odata.error":{"code":"UpdateConditionNotSatisfied","message":{"lang":"en-US","value":"42:Not satisfied.\nRequestId:1\nTime:2"}}}""" +
        "\r\n--changesetresponse_1--\r\n--batchresponse_1--\r\n";

    [Fact]
    public async Task A_transaction_that_met_an_outage_is_sent_again_whole_and_signed_again()
    {
        var service = new FakeService(
            () => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable), () => Batch("HTTP/1.1 204 No Content\r\nETag: W/\"1\"\r\n\r\n"));
        var table = new TableClient(new Uri("http://127.0.0.1/leads"), "Leads", new TableSharedKeyCredential("leads", "AAAA"), Through(service));

        var answer = await table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r") { ["A"] = 1L })]);

        Assert.Equal("W/\"1\"", answer.Value.Single().Headers.ETag.ToString());
        Assert.Equal(2, service.Bodies.Count);
        Assert.Equal(service.Bodies[0], service.Bodies[1]);
        Assert.Contains("""{"PartitionKey":"p","RowKey":"r","A@odata.type":"Edm.Int64","A":"1"}""", service.Bodies[0], StringComparison.Ordinal);
        Assert.All(service.Authorizations, value => Assert.StartsWith("SharedKeyLite leads:", value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_service_s_answer_to_a_failed_transaction_names_the_failed_action()
    {
        var table = new TableClient(
            new Uri("http://127.0.0.1/leads"), "Leads", new TableSharedKeyCredential("leads", "AAAA"), Through(new FakeService(() => Batch(FailedTransaction))));

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r"))]));

        Assert.Equal((42, 412, "UpdateConditionNotSatisfied"), (failure.FailedTransactionActionIndex, failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task A_token_credential_is_asked_for_storage_and_sent_as_bearer()
    {
        var service = new FakeService(() => new HttpResponseMessage(HttpStatusCode.NoContent));
        var token = DelegatedTokenCredential.Create((request, _) => new AccessToken(request.Scopes.Single(), DateTimeOffset.MaxValue));
        var client = new TableServiceClient(new Uri("https://leads.table.core.windows.net"), token, Through(service));

        await client.GetTableClient("Leads").AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal("leads", client.AccountName);
        Assert.Equal("Bearer https://storage.azure.com/.default", service.Authorizations.Single());
    }

    private static TableClientOptions Through(FakeService service) => new()
    {
        Transport = new HttpClientTransport(service),
        Retry = { Delay = TimeSpan.FromMilliseconds(1) },
    };

    private static HttpResponseMessage Batch(string text) => new(HttpStatusCode.Accepted)
    {
        Content = new StringContent(text, Encoding.UTF8, "text/plain"),
    };

    private sealed class FakeService(params Func<HttpResponseMessage>[] answers) : HttpMessageHandler
    {
        public List<string> Bodies { get; } = [];

        public List<string> Authorizations { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            Authorizations.Add(request.Headers.Authorization!.ToString());
            return answers[Bodies.Count - 1]();
        }
    }
}
