using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Pipeline.RoutingLeads;

public sealed class A_lead_that_waited_is_recycled
{
    private const string Later = "INT-LTR-ERP-1";

    [Fact]
    public async Task A_week_after_its_person_was_sent_by_the_night_that_looks_through_all_and_once()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            TestConfig.Upload(
                TestConfig.Row("ann"),
                TestConfig.Row("ann", category: "ERP Software"),
                TestConfig.Row("bob", category: "ERP Software")
            )
        );
        var opened = TestConfig.Campaign(Later, categories: "\"erp\"");
        await pipeline.DropAsync(Containers.Config, opened.Path, opened.Content);
        await pipeline.QuietAsync();

        var rows = await pipeline.RowsAsync(batch);
        Assert.Equal([LeadStatus.Sent, LeadStatus.Unsent, LeadStatus.Sent], rows.Select(r => r.Status));
        var reason = Assert.Single(Assert.Single(rows[1].Matches).Reasons);
        var sentAt = rows[0].Matches[0].SentAt!.Value;
        Assert.Equal((ReasonCode.SentRecently, $"{sentAt.AddDays(8):yyyy-MM-dd}"), (reason.Code, reason.Expected));

        for (var day = 1; day <= 6; day++)
        {
            pipeline.Clock.Advance(TimeSpan.FromDays(1));
            await pipeline.QuietAsync();
            // A night in which nothing is new writes nothing.
            var row = (await pipeline.RowsAsync(batch))[1];
            Assert.Equal((LeadStatus.Unsent, 2), (row.Status, row.Pass));
        }
        pipeline.Clock.AdvanceTo(
            DateTimeOffset.Parse($"{reason.Expected}T03:00Z", System.Globalization.CultureInfo.InvariantCulture)
        );
        await pipeline.QuietAsync();
        var sent = (await pipeline.RowsAsync(batch))[1];
        Assert.Equal((LeadStatus.Sent, 3), (sent.Status, sent.Pass));
        Assert.Equal(2, (await pipeline.DeliveredAsync(Later)).Count);
    }
}
