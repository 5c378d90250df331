using System.Net;
using System.Text.Json;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using SendGrid;

namespace LeadFunctions.AzuriteTests.Foundation.Mailing;

public sealed class Sending_mails_by_SendGrid
{
    private static readonly PlannedMail Mail = new(
        new MailKey("2026-11", "cause"),
        Recipient.Ops,
        "[Admin] Upload rejected [s2w]",
        "text",
        "<p>html</p>"
    );

    private static readonly Envelope Envelope = new(Mail, "from@example.com", ["to@example.com"]);

    [Fact]
    public async Task A_file_is_attached_to_the_byte()
    {
        using var service = new Service(HttpStatusCode.Accepted);
        var content = BinaryData.FromString("Email\r\nzoë@example.com\r\n");
        await service.Channel().SendAsync(Envelope with { Files = [new AttachedFile("leads.csv", content)] }, default);
        var file = Assert.Single(
            JsonDocument.Parse(Assert.Single(service.Requests)).RootElement.GetProperty("attachments").EnumerateArray()
        );
        Assert.Equal(
            ("leads.csv", "text/csv", "attachment"),
            (Text(file, "filename"), Text(file, "type"), Text(file, "disposition"))
        );
        Assert.Equal(content.ToArray(), Convert.FromBase64String(Text(file, "content")!));
    }

    [Fact]
    public async Task The_mail_goes_to_its_recipient_as_text_and_html()
    {
        using var service = new Service(HttpStatusCode.Accepted);
        await service.Channel().SendAsync(Envelope, default);
        var sent = Assert.Single(service.Requests);
        foreach (
            var part in new[]
            {
                "from@example.com",
                "to@example.com",
                "[Admin] Upload rejected [s2w]",
                "text/plain",
                "text/html",
            }
        )
            Assert.Contains(part, sent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_sandbox_is_asked_for_only_where_it_is_set(bool sandbox)
    {
        using var service = new Service(HttpStatusCode.OK);
        var files = new OutputFiles(await NewAccount());
        var answer = await service.Channel(files, sandbox).SendAsync(Envelope, default);
        Assert.Equal(
            sandbox,
            Assert.Single(service.Requests).Contains("\"sandbox_mode\":{\"enable\":true}", StringComparison.Ordinal)
        );
        Assert.Equal(MailVerdict.Taken, answer.Verdict);
    }

    [Fact]
    public async Task Where_mails_were_sent_before_a_sandbox_keeps_them_waiting()
    {
        using var service = new Service(HttpStatusCode.Accepted);
        var files = new OutputFiles(await NewAccount());
        Assert.Equal(MailVerdict.Taken, (await service.Channel(files, false).SendAsync(Envelope, default)).Verdict);
        Assert.Equal(MailVerdict.NotAllowed, (await service.Channel(files, true).SendAsync(Envelope, default)).Verdict);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_tried_later()
    {
        using var service = new Service(null);
        Assert.Equal(MailAnswer.None, await service.Channel().SendAsync(Envelope, default));
    }

    private static string? Text(JsonElement file, string property) => file.GetProperty(property).GetString();

    // The channel notes there that it is used.
    private static readonly Lazy<Task<LeadStorage>> Account = new(NewAccount);

    private static async Task<LeadStorage> NewAccount()
    {
        var storage = TestStorage.Open(await TestAzurite.NewAccount());
        await storage.Container(Containers.Runs).CreateIfNotExistsAsync();
        return storage;
    }

    private sealed class Service(HttpStatusCode? answer) : HttpMessageHandler
    {
        public List<string> Requests { get; } = [];

        public SendGridChannel Channel() => Channel(new OutputFiles(Account.Value.Result), false);

        public SendGridChannel Channel(OutputFiles files, bool sandbox) =>
            new(
                new SendGridClient(new HttpClient(this), new SendGridClientOptions { ApiKey = "a key" }),
                files,
                sandbox
            );

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Requests.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            return new HttpResponseMessage(answer ?? throw new HttpRequestException("Nobody is there."));
        }
    }
}
