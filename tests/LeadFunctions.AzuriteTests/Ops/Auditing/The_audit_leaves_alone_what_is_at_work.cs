using Azure;
using Azure.Data.Tables;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.Auditing;

namespace LeadFunctions.AzuriteTests.Ops.Auditing;

public sealed class The_audit_leaves_alone_what_is_at_work
{
    [Fact]
    public async Task A_difference_that_just_arose_is_no_finding_and_a_thousand_rows_take_a_handful_of_reads()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync([
            .. TestConfig.Usual,
            TestConfig.WeeklyCampaign(cap: 5000),
        ]);
        var batch = await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(1000));
        await pipeline
            .Store<LeadStorage>()
            .Table(Tables.Deliveries)
            .DeleteEntityAsync(TestConfig.Weekly, Keys.Delivery((await pipeline.RowsAsync(batch))[0].Person!));
        await pipeline
            .Store<LeadStorage>()
            .Table(Tables.Batches)
            .UpdateEntityAsync(new TableEntity(batch.Affiliate.Value, batch.Id.Value) { ["Counts"] = "{}" }, ETag.All);
        var view = await pipeline.Store<Audit>().AskAsync(default);
        // The room is written with every place, so it is never at work.
        Assert.Equal([Discrepancy.RoomMiscounted], view.Findings.Select(f => f.What));
        Assert.Equal(1000, view.Rows);
        Assert.InRange(view.Reads, 1, 16);
    }

    [Fact]
    public async Task A_window_that_nobody_closed_is_closed_with_the_next_day()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(2));
        var person = (await pipeline.RowsAsync(batch))[0].Person!;
        var table = pipeline.Store<LeadStorage>().Table(Tables.ReturnWindows);
        await foreach (
            var window in table.QueryAsync<TableEntity>(w =>
                w.RowKey == Keys.Window(LeadCode.Parse(TestConfig.Immediate), person)
            )
        )
            await table.DeleteEntityAsync(window.PartitionKey, window.RowKey);
        pipeline.Clock.Advance(TimeSpan.FromDays(33));
        await pipeline.Store<CloseWindows>().HandleAsync(default);
        await pipeline.QuietAsync();
        Assert.Equal(
            [LeadStatus.Sent, LeadStatus.Final],
            (await pipeline.RowsAsync(batch)).Select(r => r.Status!.Value)
        );
        Assert.Equal(
            [Discrepancy.WindowNotClosed],
            (await pipeline.Store<Audit>().AskAsync(default)).Findings.Select(f => f.What)
        );
        pipeline.Clock.Advance(TimeSpan.FromDays(1));
        await pipeline.Store<CloseWindows>().HandleAsync(default);
        await pipeline.QuietAsync();
        Assert.Equal(
            [LeadStatus.Final, LeadStatus.Final],
            (await pipeline.RowsAsync(batch)).Select(r => r.Status!.Value)
        );
        Assert.Empty((await pipeline.Store<Audit>().AskAsync(default)).Findings);
    }
}
