using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.LocalHost.Mails;
using Microsoft.Extensions.DependencyInjection;
using SendGrid;

namespace LeadFunctions.AzuriteTests.Foundation.Mailing;

public sealed class Mails_outlive_a_faulty_service
{
    private static readonly Mail Alert = new(
        "a cause",
        PipelineUnderTest.Start,
        Recipient.Ops,
        "[Admin] Upload rejected [s2w]",
        new MailBody("summary", [], "do")
    );

    [Fact]
    public async Task A_limit_is_waited_for_and_the_mail_goes_once()
    {
        var reset = PipelineUnderTest.Start.AddSeconds(30);
        await using var service = await MailServer.StartAsync((_, number) => number == 1 ? new(429, reset) : new(202));
        await using var pipeline = await StartAsync(service);
        await AskAsync(pipeline, Alert);
        await Eventually.Holds(async () => (await FindAsync(pipeline, Alert)).NotBefore == reset);
        Assert.Single(service.Requests);
        pipeline.Clock.Advance(TimeSpan.FromMinutes(1));
        // The queue's own delay is of this machine's time: another message comes at once.
        await pipeline.Store<MessageQueues>().SendAsync(Queues.Mails, MailKey.Of(Alert), default);
        await SentAsync(pipeline, Alert);
        Assert.Equal(2, service.Requests.Count);
        Assert.Equal(
            ("message-2", 2),
            ((await FindAsync(pipeline, Alert)).MessageId, (await FindAsync(pipeline, Alert)).Tries)
        );
    }

    [Fact]
    public async Task A_failing_service_is_tried_until_it_works()
    {
        await using var service = await MailServer.StartAsync((_, number) => new(number < 3 ? 503 : 202));
        await using var pipeline = await StartAsync(service);
        await AskAsync(pipeline, Alert);
        await SentAsync(pipeline, Alert);
        Assert.Equal(3, service.Requests.Count);
    }

    [Fact]
    public async Task A_bad_address_does_not_stop_the_others()
    {
        await using var service = await MailServer.StartAsync(
            (body, _) => new(body.Contains("bad@", StringComparison.Ordinal) ? 400 : 202)
        );
        var campaign = TestConfig.Campaign() is var file
            ? file with
            {
                Content = file.Content.Replace(
                    """{ "kind": "csv" }""",
                    """{ "kind": "mail", "to": ["bad@northwind.example", "good@northwind.example"] }""",
                    StringComparison.Ordinal
                ),
            }
            : null!;
        await using var pipeline = await StartAsync(service, TestConfig.Supplier(), TestConfig.Categories, campaign);
        await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(2));
        var deliveries = service.Requests.Where(p => p.Contains("Your leads for", StringComparison.Ordinal)).ToList();
        Assert.Single(deliveries, p => p.Contains("good@", StringComparison.Ordinal));
        Assert.Single(deliveries, p => p.Contains("bad@", StringComparison.Ordinal));
        Assert.Contains(
            pipeline.Logs.Lines,
            line => line.Contains("refused a mail for good with 400", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(pipeline.Logs.Lines, line => line.Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_key_stops_all_mails_and_the_log_says_so()
    {
        await using var service = await MailServer.StartAsync((_, _) => new(401));
        await using var pipeline = await StartAsync(service);
        await AskAsync(pipeline, Alert);
        await Eventually.Holds(() =>
            pipeline.Logs.Lines.Any(line =>
                line.Contains("Check the settings SENDGRID_API_KEY", StringComparison.Ordinal)
            )
        );
        var other = Alert with { Cause = "another cause" };
        await AskAsync(pipeline, other);
        await Eventually.Holds(async () =>
            (await pipeline.Store<LeadStorage>().Queue(Queues.Mails).PeekMessagesAsync(32)).Value.Length == 0
        );
        Assert.Single(service.Requests);
        Assert.Equal(MailState.Planned, (await FindAsync(pipeline, other)).State);
    }

    [Fact]
    public async Task Mails_wait_where_the_key_is_missing_that_others_were_sent_with()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync();
        await using (var service = await MailServer.StartAsync())
        {
            var client = new SendGridClient(
                new SendGridClientOptions { ApiKey = "a key", Host = service.Address.AbsoluteUri.TrimEnd('/') }
            );
            await new SendGridChannel(client, pipeline.Store<OutputFiles>()).SendAsync(
                new Envelope(
                    new PlannedMail(MailKey.Of(Alert), Recipient.Ops, "before", "text", "html"),
                    "a@example.com",
                    ["b@example.com"]
                ),
                default
            );
        }
        await AskAsync(pipeline, Alert);
        await Eventually.Holds(() =>
            pipeline.Logs.Lines.Any(line =>
                line.Contains("(no key, and mails were sent with one before)", StringComparison.Ordinal)
            )
        );
        Assert.Equal(MailState.Planned, (await FindAsync(pipeline, Alert)).State);
        Assert.Empty(await pipeline.MailsAsync());
    }

    [Fact]
    public async Task A_mail_to_a_customer_that_is_refused_for_good_is_told_to_ops()
    {
        await using var service = await MailServer.StartAsync(
            (body, _) => new(body.Contains("gone@", StringComparison.Ordinal) ? 400 : 202)
        );
        var campaign = TestConfig.Campaign() is var file
            ? file with
            {
                Content = file.Content.Replace(
                    """{ "kind": "csv" }""",
                    """{ "kind": "mail", "to": ["gone@northwind.example"] }""",
                    StringComparison.Ordinal
                ),
            }
            : null!;
        await using var pipeline = await StartAsync(service, TestConfig.Supplier(), TestConfig.Categories, campaign);
        await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(2));
        await Eventually.Holds(() =>
            service.Mails.Any(m => m.Subject == $"[Admin] Delivery failed [{TestConfig.Immediate}]")
        );
        var told = service.Mails.Single(m => m.Subject == $"[Admin] Delivery failed [{TestConfig.Immediate}]");
        Assert.StartsWith(
            $"The mail service refused a mail to a reader of {TestConfig.Immediate} for good; it said 400.",
            told.Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("gone@", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_was_cut_between_claim_and_answer_goes_out_and_says_that_it_may_come_twice()
    {
        await using var service = await MailServer.StartAsync((_, _) => new(202));
        await using var pipeline = await StartAsync(service);
        var store = pipeline.Store<MailStore>();
        await store.PlanAsync(
            new PlannedMail(MailKey.Of(Alert), Recipient.Ops, Alert.Subject, "text", "html"),
            default
        );
        var claimedAt = pipeline.Clock.GetUtcNow().AddMinutes(-6);
        await store.TryMoveAsync(
            await FindAsync(pipeline, Alert) with
            {
                Tries = 1,
            },
            MailState.Claimed,
            claimedAt,
            default
        );
        await pipeline.Store<MessageQueues>().SendAsync(Queues.Mails, MailKey.Of(Alert), default);
        await SentAsync(pipeline, Alert);
        var mail = await FindAsync(pipeline, Alert);
        Assert.Equal((claimedAt, 2), (mail.UnknownSince, mail.Tries));
        Assert.Contains(
            pipeline.Logs.Lines,
            line => line.Contains("Nobody knows whether this mail went out", StringComparison.Ordinal)
        );
    }

    private static Task<PipelineUnderTest> StartAsync(
        MailServer service,
        params IReadOnlyList<ConfigFile> configuration
    ) =>
        PipelineUnderTest.StartAsync(
            services =>
                services.AddSingleton(
                    new MailOptions
                    {
                        SendGridApiKey = "a key",
                        SendGridEndpoint = service.Address,
                        FirstBackoff = TimeSpan.FromMilliseconds(100),
                        ClaimLease = TimeSpan.FromSeconds(30),
                        LookAgain = TimeSpan.FromMilliseconds(500),
                    }
                ),
            configuration
        );

    private static Task AskAsync(PipelineUnderTest pipeline, Mail mail) =>
        pipeline.Store<Mailbox>().AskAsync(mail, default);

    private static Task SentAsync(PipelineUnderTest pipeline, Mail mail) =>
        Eventually.Holds(async () => (await FindAsync(pipeline, mail)).State == MailState.Sent);

    private static async Task<PlannedMail> FindAsync(PipelineUnderTest pipeline, Mail mail) =>
        await pipeline.Store<MailStore>().FindAsync(MailKey.Of(mail), default)
        ?? throw new InvalidOperationException("The mail is not in the ledger.");
}
