using System.Net;
using LeadFunctions.Alerting;
using LeadFunctions.Storage;
using SendGrid;

namespace LeadFunctions.AzuriteTests.Alerting;

public sealed class Sending_mails_by_SendGrid
{
    private static readonly PlannedMail Mail = new(new MailKey("2026-11", "cause"), null, "[Admin] Upload rejected [s2w]", "text", "<p>html</p>");

    [Fact]
    public async Task The_mail_goes_to_its_recipient_as_text_and_html()
    {
        using var service = new Service(HttpStatusCode.Accepted);
        await service.Channel().SendAsync(Mail, "from@example.com", "to@example.com", default);
        var sent = Assert.Single(service.Requests);
        foreach (var part in new[] { "from@example.com", "to@example.com", "[Admin] Upload rejected [s2w]", "text/plain", "text/html" })
            Assert.Contains(part, sent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task A_refusal_is_a_fault_that_names_the_answer_and_the_setting(HttpStatusCode answer)
    {
        using var service = new Service(answer);
        var refused = await Assert.ThrowsAsync<MailRefusedException>(
            () => service.Channel().SendAsync(Mail, "from@example.com", "to@example.com", default));
        Assert.Contains($"{(int)answer}", refused.Message, StringComparison.Ordinal);
        Assert.Contains("SENDGRID_API_KEY", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("@", refused.Message, StringComparison.Ordinal);
    }

    private sealed class Service(HttpStatusCode answer) : HttpMessageHandler
    {
        public List<string> Requests { get; } = [];

        public SendGridChannel Channel() => new(new SendGridClient(new HttpClient(this), new SendGridClientOptions { ApiKey = "a key" }));

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            return new HttpResponseMessage(answer);
        }
    }
}
