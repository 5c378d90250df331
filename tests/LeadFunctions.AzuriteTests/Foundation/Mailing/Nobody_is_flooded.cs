using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;

namespace LeadFunctions.AzuriteTests.Foundation.Mailing;

public sealed class Nobody_is_flooded
{
    private static readonly AffiliateName Affiliate = AffiliateName.Parse("infuse-media");

    [Fact]
    public async Task Beyond_the_mails_of_an_hour_one_says_so_to_each_who_would_have_got_more()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        await AskAsync(pipeline, MailBudgetStore.MailsAnHour + 5);
        await pipeline.QuietAsync();
        Assert.Equal(
            [
                .. Enumerable.Range(0, MailBudgetStore.MailsAnHour).Select(_ => "Subject: Your upload"),
                "Subject: Your uploads: so many that they are not mailed one by one",
                "Subject: [Admin] Mails held back [infuse-media]",
            ],
            await SubjectsAsync(pipeline)
        );

        // Asked again for one that was sent, nothing is taken; others have mails of their own.
        await AskAsync(pipeline, 1);
        await pipeline.Store<Mailbox>().AskAsync(About(0, "s2w", Recipient.Ops), default);
        await pipeline.QuietAsync();
        Assert.Equal(MailBudgetStore.MailsAnHour + 3, (await SubjectsAsync(pipeline)).Count);

        pipeline.Clock.Advance(TimeSpan.FromHours(1));
        await pipeline.Store<Mailbox>().AskAsync(About(-1, Affiliate.Value, Recipient.Ops), default);
        await pipeline.QuietAsync();
        Assert.Equal(MailBudgetStore.MailsAnHour + 4, (await SubjectsAsync(pipeline)).Count);
    }

    private static async Task AskAsync(PipelineUnderTest pipeline, int mails)
    {
        for (var i = 0; i < mails; i++)
            await pipeline
                .Store<Mailbox>()
                .AskAsync(
                    About(i, Affiliate.Value, i % 2 == 0 ? Recipient.Ops : Recipient.TechnicalContactOf(Affiliate)),
                    default
                );
    }

    private static Mail About(int file, string of, Recipient to) =>
        new($"{of}|{file}", PipelineUnderTest.Start, to, "Your upload", new MailBody("summary", [], "do"))
        {
            Budget = of,
        };

    private static async Task<IReadOnlyList<string>> SubjectsAsync(PipelineUnderTest pipeline) =>
        [.. (await pipeline.MailsAsync()).Select(m => m.Split('\n')[2]).Order(StringComparer.Ordinal)];
}
