using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Pipeline.ReceivingUploads;

public sealed class Bad_input_has_an_outcome_with_a_plain_reason
{
    public static TheoryData<string, byte[], string> UnreadableFiles =>
        new()
        {
            { "empty.csv", [], "The file is empty" },
            { "only-header.csv", "Email,First Name\r\n"u8.ToArray(), "has a header and no rows" },
            { "no-email.csv", "Name,Phone\r\nAnn,123\r\n"u8.ToArray(), "No column holds an e-mail address" },
            { "garbage.csv", [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 31))], "Found binary data" },
            { "workbook.csv", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3], "Found a workbook" },
            { "blank.csv", "\r\n\r\n   \r\n"u8.ToArray(), "holds no text" },
        };

    [Theory]
    [MemberData(nameof(UnreadableFiles))]
    public async Task A_file_that_cannot_be_read_is_rejected_with_receipt_and_mails(
        string name,
        byte[] content,
        string reason
    )
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        await pipeline.DropAsync(Containers.Uploads, $"infuse-media/{name}", content);
        await pipeline.QuietAsync();

        var batch = Assert.Single(await pipeline.BatchesAsync());
        Assert.Equal(BatchState.Rejected, batch.State);
        Assert.Contains(reason, batch.Problem, StringComparison.Ordinal);
        Assert.Contains(
            "not read",
            await pipeline.ReadAsync(
                Containers.Receipts,
                LeadFunctions.Pipeline.SummarisingBatches.ReceiptFiles.PathOf(batch) + ".csv"
            ),
            StringComparison.Ordinal
        );
        var mails = await pipeline.MailsAsync();
        Assert.Equal(2, mails.Count);
        Assert.Contains(
            mails,
            m =>
                m.Contains(
                    "To: ops@example.com\nSubject: [Admin] Upload rejected [infuse-media]",
                    StringComparison.Ordinal
                )
        );
        Assert.Contains(mails, m => m.Contains("To: main@infuse-media.example", StringComparison.Ordinal));
        // Nothing else breaks.
        Assert.Equal(
            1,
            (await pipeline.UploadAsync("infuse-media/good.csv", TestConfig.People(1))).Counts[LeadStatus.Sent]
        );
    }

    [Fact]
    public async Task A_disposable_address_is_refused_by_a_list_whose_version_is_told()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(
                TestConfig.Row("ann").Replace("@example.com", "@mailinator.com", StringComparison.Ordinal)
            )
        );

        var row = Assert.Single(await pipeline.RowsAsync(batch));
        Assert.Equal((LeadStatus.Unusable, ReasonCode.DisposableEmail), (row.Status, row.Reasons.Single().Code));
        Assert.Matches(
            @"\Aunusable: Throw-away e-mail address \(by disposable-email-domains-js [0-9.]+\)\z",
            row.History[^1].What
        );
        Assert.NotNull(row.Person);
    }

    [Theory]
    [InlineData("nobody/leads.csv", "No affiliate is named 'nobody'")]
    [InlineData("leads.csv", "No affiliate is named ''")]
    [InlineData("UPPER case & <b>hostile</b>/leads.csv", "No affiliate is named")]
    [InlineData("s2w/leads.csv", "The affiliate 's2w' is paused")]
    public async Task A_file_of_an_unknown_or_paused_affiliate_is_kept_and_told_once(string path, string reason)
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            .. TestConfig.Usual,
            TestConfig.Supplier("s2w", """, "status": "paused" """),
        ]);
        await pipeline.DropAsync(Containers.Uploads, path, TestConfig.People(1));
        await pipeline.QuietAsync();
        pipeline.Clock.AdvanceTo(TimeProvider.System.GetUtcNow().AddMinutes(10));
        await pipeline.Host.RunTimerAsync("FindDueWork");
        await pipeline.QuietAsync();

        var mail = Assert.Single(await pipeline.MailsAsync());
        Assert.Contains("[Admin] Upload rejected", mail, StringComparison.Ordinal);
        Assert.Contains(reason, mail, StringComparison.Ordinal);
        Assert.Equal([path], await pipeline.FilesAsync(Containers.Uploads));
    }

    [Fact]
    public async Task A_kept_file_is_taken_once_its_affiliate_is_configured()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        await pipeline.DropAsync(Containers.Uploads, "s2w/leads.csv", TestConfig.People(2));
        await pipeline.QuietAsync();
        var late = TestConfig.Supplier("s2w");
        await pipeline.DropAsync(Containers.Config, late.Path, late.Content);
        await pipeline.QuietAsync();
        pipeline.Clock.AdvanceTo(TimeProvider.System.GetUtcNow().AddMinutes(10));
        await pipeline.Host.RunTimerAsync("FindDueWork");
        await pipeline.QuietAsync();
        Assert.Equal(2, Assert.Single(await pipeline.BatchesAsync("s2w")).Counts[LeadStatus.Sent]);
    }

    [Theory]
    [InlineData("\"timeZone\"", "\"timezon\"", "timezon")]
    [InlineData("\"customer\": \"Northwind\",", "", "customer")]
    [InlineData("\"total\": 1000", "\"total\": \"many\"", "$.caps.total")]
    [InlineData("America/New_York", "America/Neu_York", "expected an IANA time zone")]
    [InlineData("INT-FFA-ESF-2541", "INT-FFA-ESF-9999", "expected a file named INT-FFA-ESF-9999.json")]
    [InlineData("\"total\": 1000", "\"total\": 0", "$.caps.total: found 0, expected 1 or more")]
    [InlineData("{ \"leadCode\"", "{{ \"leadCode\"", "$")]
    public async Task A_faulty_campaign_is_refused_with_a_mail_and_the_last_good_one_stays(
        string good,
        string bad,
        string told
    )
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var campaign = TestConfig.Campaign();
        await pipeline.DropAsync(
            Containers.Config,
            campaign.Path,
            campaign.Content.Replace(good, bad, StringComparison.Ordinal)
        );
        await pipeline.QuietAsync();

        var mail = Assert.Single(await pipeline.MailsAsync());
        Assert.Contains(
            "Subject: [Admin] Configuration refused [campaigns/INT-FFA-ESF-2541.json]",
            mail,
            StringComparison.Ordinal
        );
        Assert.Contains(told, mail, StringComparison.Ordinal);
        Assert.Equal(
            1,
            (await pipeline.UploadAsync("infuse-media/good.csv", TestConfig.People(1))).Counts[LeadStatus.Sent]
        );
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_swallows_no_row()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var file = TestConfig.Upload([
            TestConfig.Row("ann"),
            "\"bob" + TestConfig.Row("bob"),
            .. Enumerable.Range(0, 3000).Select(i => TestConfig.Row($"p{i}")),
        ]);
        var batch = await pipeline.UploadAsync("infuse-media/quote.csv", file);
        var rows = await pipeline.RowsAsync(batch);
        Assert.Equal(Enumerable.Range(2, 3002), rows.Select(r => r.Line));
        Assert.All(rows.Where((_, i) => i != 1), row => Assert.Equal(Intake.Usable, row.Intake));
    }

    [Fact]
    public async Task A_cell_that_is_too_long_makes_its_row_unusable_and_no_other()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync(
            "infuse-media/long.csv",
            TestConfig.Upload(
                TestConfig.Row("ann"),
                TestConfig.Row("bob", title: new string('x', 60_000)),
                TestConfig.Row("cleo")
            )
        );
        Assert.Equal((2, 1), (batch.Counts[LeadStatus.Sent], batch.Counts[LeadStatus.Unusable]));
    }
}
