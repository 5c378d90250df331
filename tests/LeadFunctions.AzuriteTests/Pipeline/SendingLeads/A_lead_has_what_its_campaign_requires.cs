using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.AzuriteTests.Pipeline.SendingLeads;

public sealed class A_lead_has_what_its_campaign_requires
{
    [Fact]
    public async Task Without_the_evidence_it_is_to_be_corrected_and_with_it_it_goes()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(more: ", \"requires\": [\"consentText\", \"asset\"]"),
        ]);
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            $"{TestConfig.Header},Consent Text,Asset\r\n{TestConfig.Row("ann")},I agree,\r\n{TestConfig.Row("bob")},I agree,Guide\r\n"
        );
        var rows = await pipeline.RowsAsync(batch);
        Assert.Equal([LeadStatus.Unsent, LeadStatus.Sent], rows.Select(r => r.Status));
        var reason = Assert.Single(Assert.Single(rows[0].Matches).Reasons);
        Assert.Equal((ReasonCode.EvidenceMissing, "the asset"), (reason.Code, reason.Expected));

        await pipeline.UploadAsync(
            "infuse-media/b.csv",
            $"{TestConfig.Header},Consent Text,Asset\r\n{TestConfig.Row("ann")},I agree,Guide\r\n"
        );
        Assert.Equal(2, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
    }

    [Fact]
    public async Task A_lead_that_grew_too_old_while_it_waited_for_its_send_day_is_withdrawn()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(
                TestConfig.Weekly,
                schedule: """{ "kind": "weekly", "day": "Tuesday", "time": "09:00" }""",
                more: ", \"maxLeadAgeDays\": 30"
            ),
        ]);
        var today = DateOnly.FromDateTime(pipeline.Clock.GetUtcNow().UtcDateTime);
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            $"{TestConfig.Header},Lead Date\r\n"
                + $"{TestConfig.Row("ann")},{today.AddDays(-29):yyyy-MM-dd}\r\n"
                + $"{TestConfig.Row("bob")},{today.AddDays(-31):yyyy-MM-dd}\r\n"
                + $"{TestConfig.Row("cat")},\r\n"
        );
        Assert.Equal(
            [LeadStatus.Scheduled, LeadStatus.Unsent, LeadStatus.Scheduled],
            (await pipeline.RowsAsync(batch)).Select(r => r.Status)
        );

        await Eventually.Holds(async () =>
        {
            pipeline.Clock.Advance(TimeSpan.FromHours(12));
            await pipeline.QuietAsync();
            return (await pipeline.DeliveredAsync(TestConfig.Weekly)).Count > 0;
        });
        var rows = await pipeline.RowsAsync(batch);
        Assert.Equal([LeadStatus.Unsent, LeadStatus.Unsent, LeadStatus.Sent], rows.Select(r => r.Status));
        Assert.Equal(ReasonCode.TooOld, Assert.Single(rows[0].Matches[0].Reasons).Code);
        Assert.Single(await pipeline.DeliveredAsync(TestConfig.Weekly));
    }
}
