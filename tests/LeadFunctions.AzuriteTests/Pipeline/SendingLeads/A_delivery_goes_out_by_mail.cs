using ExcelDataReader;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.Auditing;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Pipeline.SendingLeads;

public sealed class A_delivery_goes_out_by_mail
{
    private const string Channels =
        """[ { "kind": "csv", "columns": ["email", "jobTitle"] }, { "kind": "mail", "to": ["leads@northwind.example", "crm@northwind.example"] } ]""";

    private static ConfigFile[] With(string channels, string schedule = """{ "kind": "immediate" }""") =>
        [TestConfig.Supplier(), TestConfig.Categories, Campaign(channels, schedule)];

    private static ConfigFile Campaign(string channels, string schedule = """{ "kind": "immediate" }""") =>
        TestConfig.Campaign(schedule: schedule) is var file
            ? file with
            {
                Content = file.Content.Replace("""[ { "kind": "csv" } ]""", channels, StringComparison.Ordinal),
            }
            : null!;

    [Fact]
    public async Task Each_reader_gets_the_very_file_of_the_run_once_also_when_the_run_repeats()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(With(Channels));
        var batch = await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(3));
        await pipeline
            .Store<MessageQueues>()
            .SendAsync(
                Queues.LeadsToDeliver,
                LeadsToDeliver.Of(new ChunkId(batch.Affiliate, batch.Id, 0), pass: 2),
                default
            );
        await pipeline.QuietAsync();

        var mails = (await pipeline.MailsAsync())
            .Where(m => m.Contains("Your leads for", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(
            ["To: crm@northwind.example", "To: leads@northwind.example"],
            mails.Select(m => m.Split('\n')[1]).Order()
        );
        var delivered = await pipeline.ReadAsync(
            Containers.Deliveries,
            Assert.Single(await pipeline.FilesAsync(Containers.Deliveries))
        );
        var attached = (await pipeline.FilesAsync(Containers.Outbox))
            .Where(f => f.Contains(".INT-", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(2, attached.Count);
        foreach (var file in attached)
            Assert.Equal(delivered, await pipeline.ReadAsync(Containers.Outbox, file));
    }

    [Fact]
    public async Task The_ledger_and_the_log_hold_neither_address_nor_lead()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(With(Channels));
        await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.Upload(TestConfig.Row("ann")));
        var rows = await pipeline
            .Store<LeadStorage>()
            .Table(Tables.Mails)
            .QueryAsync<Azure.Data.Tables.TableEntity>()
            .ToListAsync();
        Assert.Contains(rows, row => row.GetString("Files") is not null);
        Assert.All(
            rows.SelectMany(row => row.Keys.Select(key => row[key])).OfType<string>(),
            cell => Assert.DoesNotMatch(@"\w@\w", cell)
        );
        Assert.DoesNotContain(pipeline.Logs.Lines, line => line.Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_that_is_taken_out_before_its_mail_leaves_gets_none()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            With("""[ { "kind": "mail", "to": ["gone@northwind.example"] } ]""")
        );
        var gone = LeadFunctions.Pipeline.SendingLeads.DeliveryMail.Compose(
            (
                await pipeline.Store<LeadFunctions.Foundation.Campaigns.CurrentConfiguration>().GetAsync(default)
            ).Campaigns[LeadCode.Parse(TestConfig.Immediate)],
            RunName.Parse("run"),
            [new LeadFunctions.Pipeline.SendingLeads.DeliveredPart($"{TestConfig.Immediate}/run.csv", 1)],
            0,
            PipelineUnderTest.Start,
            PersonId.Parse(new string('0', 32))
        );
        await pipeline.Store<LeadFunctions.Foundation.Mailing.Mailbox>().AskAsync(gone, default);
        await pipeline.QuietAsync();
        Assert.Empty(await pipeline.MailsAsync());
        Assert.Equal(
            MailState.Withdrawn,
            (await pipeline.Store<MailStore>().FindAsync(MailKey.Of(gone), default))!.State
        );
    }

    [Fact]
    public async Task A_weekly_send_is_one_mail()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            With(Channels, """{ "kind": "weekly", "day": "Tuesday", "time": "09:00" }""")
        );
        await pipeline.UploadAsync("infuse-media/one.csv", TestConfig.People(2, "one"));
        await pipeline.UploadAsync("infuse-media/two.csv", TestConfig.People(3, "two"));
        Assert.DoesNotContain(await pipeline.MailsAsync(), m => m.Contains("Your leads for", StringComparison.Ordinal));
        await pipeline
            .Store<MessageQueues>()
            .SendAsync(
                Queues.WeeklySends,
                new CollectedSend(LeadCode.Parse(TestConfig.Immediate), RunName.Parse("2026-W48")),
                default
            );
        await pipeline
            .Store<MessageQueues>()
            .SendAsync(
                Queues.WeeklySends,
                new CollectedSend(LeadCode.Parse(TestConfig.Immediate), RunName.Parse("2026-W48")),
                default
            );
        await pipeline.QuietAsync();
        var mails = (await pipeline.MailsAsync())
            .Where(m => m.Contains("Your leads for INT-FFA-ESF-2541: 5", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(2, mails.Count);
        Assert.All(
            mails,
            m => Assert.Contains("Attachment: INT-FFA-ESF-2541_2026-W48.csv", m, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_weekly_send_carries_no_more_than_the_cap_of_a_week()
    {
        var campaign = Campaign(Channels, """{ "kind": "weekly", "day": "Monday", "time": "09:00" }""");
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            campaign with
            {
                Content = campaign.Content.Replace("\"total\": 1000", "\"total\": 1000, \"week\": 2"),
            }
        );
        await pipeline.UploadAsync("infuse-media/saturday.csv", TestConfig.People(2, "old"));
        // Monday, 23 November 2026 at 07:00 in New York: another week, and before the send.
        pipeline.Clock.Advance(TimeSpan.FromHours(46));
        await pipeline.QuietAsync();
        await pipeline.UploadAsync("infuse-media/monday.csv", TestConfig.People(2, "new"));
        pipeline.Clock.Advance(TimeSpan.FromHours(3));
        await pipeline.QuietAsync();
        Assert.Equal(
            ["old0@example.com,IT Manager", "old1@example.com,IT Manager"],
            (await pipeline.DeliveredAsync(TestConfig.Immediate)).Order()
        );
        pipeline.Clock.Advance(TimeSpan.FromDays(7));
        await pipeline.QuietAsync();
        Assert.Equal(4, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Distinct().Count());
        Assert.Empty((await pipeline.Store<Audit>().AskAsync(default)).Findings);
    }

    [Fact]
    public async Task What_is_too_large_for_a_mail_reaches_its_readers_in_parts()
    {
        const int People = 40;
        await using var pipeline = await PipelineUnderTest.StartAsync(
            services =>
                services.AddSingleton(
                    new MailOptions { MostOfAPart = 4_000, LookAgain = TimeSpan.FromMilliseconds(500) }
                ),
            [
                TestConfig.Supplier(),
                TestConfig.Categories,
                Campaign(
                    """[ { "kind": "csv" }, { "kind": "mail", "to": ["leads@northwind.example"] } ]""",
                    """{ "kind": "weekly", "day": "Tuesday", "time": "09:00" }"""
                ),
            ]
        );
        var batch = await pipeline.UploadAsync("infuse-media/large.csv", TestConfig.People(People));

        Assert.Equal(People, batch.Counts[LeadStatus.Scheduled]);
        await pipeline
            .Store<MessageQueues>()
            .SendAsync(
                Queues.WeeklySends,
                new CollectedSend(LeadCode.Parse(TestConfig.Immediate), RunName.Parse("2026-W48")),
                default
            );
        await pipeline.QuietAsync();
        Assert.All(await pipeline.RowsAsync(batch), row => Assert.Equal(LeadStatus.Sent, row.Status));
        var mails = (await pipeline.MailsAsync())
            .Where(m => m.Contains("Your leads for", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(2, mails.Count);
        Assert.All(mails, m => Assert.Contains("part", m, StringComparison.Ordinal));
        var attached = new List<string>();
        foreach (var file in await pipeline.FilesAsync(Containers.Outbox))
            if (file.Contains(".part-", StringComparison.Ordinal))
                attached.AddRange((await pipeline.ReadAsync(Containers.Outbox, file)).Split("\r\n")[1..^1]);
        Assert.Equal(People, attached.Select(row => row.Split(',')[0]).Distinct().Count());
    }

    [Fact]
    public async Task A_workbook_is_delivered_and_mailed_with_its_cells_as_text()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            With(
                """[ { "kind": "xlsx", "columns": ["email", "companySize", "jobTitle"] }, { "kind": "mail", "to": ["leads@northwind.example"] } ]"""
            )
        );
        await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(TestConfig.Row("ann", title: "=Manager", size: "1-10"))
        );
        Assert.Equal(
            [".csv", ".xlsx"],
            (await pipeline.FilesAsync(Containers.Deliveries)).Select(f => Path.GetExtension(f)).Order()
        );
        var attached = Assert.Single(
            await pipeline.FilesAsync(Containers.Outbox),
            f => f.EndsWith(".xlsx", StringComparison.Ordinal)
        );
        var content = await pipeline.Store<OutputFiles>().ReadAsync(Containers.Outbox, attached, default);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(content.ToStream());
        Assert.True(reader.Read() && reader.Read());
        Assert.Equal(
            ["ann@example.com", "1-10", "=Manager"],
            Enumerable.Range(0, 3).Select(i => Assert.IsType<string>(reader.GetValue(i)))
        );
        Assert.Contains(
            await pipeline.MailsAsync(),
            m => m.Contains("in the attached workbook", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_file_for_machines_has_its_cells_as_they_are()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            With("""[ { "kind": "csv", "columns": ["jobTitle"], "machineRead": true } ]""")
        );
        await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(TestConfig.Row("ann", title: "=Manager"))
        );
        Assert.Equal(["=Manager"], await pipeline.DeliveredAsync(TestConfig.Immediate));
    }
}
