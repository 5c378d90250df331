using System.Net;
using System.Text.Json.Nodes;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace LeadFunctions.AzuriteTests.StandIns.SendGrid;

public sealed class SendingMessages
{
    [Fact]
    public async Task A_message_is_posted_to_mail_send_with_the_key_as_bearer_token()
    {
        await using var service = await MailServiceStub.StartAsync();
        var client = new SendGridClient(new SendGridClientOptions { ApiKey = "SG.key", Host = service.Host, RequestHeaders = { ["X-Own"] = "1" } });

        await client.SendEmailAsync(FullMessage());

        var request = Assert.Single(service.Received);
        Assert.Equal(("POST", "/v3/mail/send"), (request.Method, request.Path));
        Assert.Equal("Bearer SG.key", request.Headers["Authorization"]);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal("1", request.Headers["X-Own"]);
    }

    [Fact]
    public async Task A_message_has_the_names_of_the_wire_format_and_leaves_out_what_is_not_set()
    {
        await using var service = await MailServiceStub.StartAsync();

        await ClientOf(service).SendEmailAsync(FullMessage());

        var expected = JsonNode.Parse("""
            {
              "from": { "name": "Leads", "email": "leads@example.com" },
              "subject": "Batch received",
              "personalizations": [
                {
                  "to": [{ "name": "Ann", "email": "ann@example.com" }, { "email": "bob@example.com" }],
                  "headers": { "X-Batch": "b1" },
                  "custom_args": { "cause": "b1" }
                }
              ],
              "content": [
                { "type": "text/plain", "value": "2 rows" },
                { "type": "text/html", "value": "<p>2 rows</p>" }
              ],
              "attachments": [{ "content": "YSxi", "type": "text/csv", "filename": "report.csv", "disposition": "attachment" }],
              "categories": ["reports"],
              "custom_args": { "all": "yes" },
              "mail_settings": { "sandbox_mode": { "enable": true } },
              "reply_to": { "email": "desk@example.com" }
            }
            """);
        var posted = JsonNode.Parse(service.Received.Single().Body);
        Assert.True(JsonNode.DeepEquals(expected, posted), posted!.ToJsonString());
    }

    [Theory]
    [InlineData(HttpStatusCode.Accepted, true)]
    [InlineData(HttpStatusCode.OK, true)]
    [InlineData(HttpStatusCode.BadRequest, false)]
    [InlineData(HttpStatusCode.Unauthorized, false)]
    [InlineData(HttpStatusCode.TooManyRequests, false)]
    [InlineData(HttpStatusCode.InternalServerError, false)]
    public async Task Any_status_comes_back_as_a_response_and_not_as_an_exception(HttpStatusCode status, bool isSuccess)
    {
        await using var service = await MailServiceStub.StartAsync(status);

        var response = await ClientOf(service).SendEmailAsync(FullMessage());

        Assert.Equal((status, isSuccess), (response.StatusCode, response.IsSuccessStatusCode));
        Assert.Equal("answer", await response.Body.ReadAsStringAsync());
        Assert.Equal("1700000000", response.Headers.GetValues("X-RateLimit-Reset").Single());
        Assert.Single(service.Received);
    }

    [Fact]
    public async Task Each_of_several_recipients_has_an_envelope_of_their_own()
    {
        await using var service = await MailServiceStub.StartAsync();
        var message = MailHelper.CreateSingleEmailToMultipleRecipients(
            new EmailAddress("leads@example.com"), [new("a@example.com"), new("b@example.com")], "Subject", "Text", null);

        await ClientOf(service).SendEmailAsync(message);

        var posted = JsonNode.Parse(service.Received.Single().Body)!;
        Assert.Equal(["a@example.com", "b@example.com"], posted["personalizations"]!.AsArray().Select(p => p!["to"]![0]!["email"]!.GetValue<string>()));
        Assert.Equal("text/plain", posted["content"]!.AsArray().Single()!["type"]!.GetValue<string>());
    }

    [Fact]
    public void An_address_stands_once_in_an_envelope_whatever_its_case()
    {
        var message = MailHelper.CreateSingleEmail(new EmailAddress("leads@example.com"), new EmailAddress("a@example.com"), "S", "T", null);
        message.AddTo("A@EXAMPLE.COM");

        var written = JsonNode.Parse(message.Serialize())!;

        Assert.Single(written["personalizations"]![0]!["to"]!.AsArray());
    }

    [Fact]
    public void Data_residency_in_the_EU_means_its_host()
    {
        var options = new SendGridClientOptions { ApiKey = "SG.key" }.SetDataResidency("eu");

        Assert.Equal("https://api.eu.sendgrid.com/", options.Host);
        Assert.Throws<InvalidOperationException>(() => options.SetDataResidency("mars"));
    }

    private static SendGridClient ClientOf(MailServiceStub service) =>
        new(new HttpClient(), new SendGridClientOptions { ApiKey = "SG.key", Host = service.Host });

    private static SendGridMessage FullMessage()
    {
        var message = new SendGridMessage
        {
            From = new EmailAddress("leads@example.com", "Leads"),
            Subject = "Batch received",
            HtmlContent = "<p>2 rows</p>",
            PlainTextContent = "2 rows",
            ReplyTo = new EmailAddress("desk@example.com"),
        };
        message.AddTos([new("ann@example.com", "Ann"), new("bob@example.com")]);
        message.AddHeader("X-Batch", "b1");
        message.AddCustomArg("cause", "b1");
        message.AddGlobalCustomArg("all", "yes");
        message.AddAttachment("report.csv", Convert.ToBase64String("a,b"u8), "text/csv", "attachment");
        message.AddCategory("reports");
        message.SetSandBoxMode(true);
        return message;
    }
}
