using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Foundation.Finding;

public sealed class A_file_that_nobody_announced
{
    [Theory]
    [InlineData(Containers.Returns, Jobs.ReturnFiles, $"{TestConfig.Immediate}/back.csv", "Return")]
    [InlineData(Containers.Feedback, Jobs.FeedbackFiles, $"{TestConfig.Immediate}/said.csv", "Feedback")]
    [InlineData(Containers.Engagement, Jobs.EngagementFiles, "opens.csv", "Engagement")]
    [InlineData(Containers.Organic, Jobs.OrganicFiles, "site.csv", "Organic")]
    public async Task Is_found_after_two_minutes_and_told_once(
        string container,
        string job,
        string path,
        string subject
    )
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await pipeline.RestartAsync(announceBlobs: false);
        // An empty file may be announced before its content; one that stays empty is told, too.
        await pipeline.DropAsync(container, path, "");
        await pipeline.FindLostWorkAsync();
        Assert.Empty(await pipeline.Store<RunStore>().OfAsync(job).ToListAsync());

        pipeline.Clock.Advance(TakeFiles.Patience + TimeSpan.FromSeconds(30));
        await pipeline.FindLostWorkAsync();
        await pipeline.FindLostWorkAsync();
        Assert.Equal(RunState.Done, Assert.Single(await pipeline.Store<RunStore>().OfAsync(job).ToListAsync()).State);
        var mail = Assert.Single(await pipeline.MailsAsync());
        Assert.Contains(subject, mail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("The file is empty.", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_left_alone_while_somebody_may_be_reading_it()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await pipeline.RestartAsync(announceBlobs: false);
        await pipeline.DropAsync(Containers.Organic, "site.csv", "Email\r\nann@example.com\r\n");
        pipeline.Clock.Advance(TakeFiles.Patience + TimeSpan.FromMinutes(1));
        var upload = (await pipeline.Store<UploadStore>().FindAsync(Containers.Organic, "site.csv", default))!;
        var runs = pipeline.Store<RunStore>();
        await runs.StartAsync(Jobs.OrganicFiles, upload.Batch.Value, pipeline.Clock.GetUtcNow(), default);
        await pipeline.FindLostWorkAsync();
        Assert.Equal(RunState.Started, (await runs.FindAsync(Jobs.OrganicFiles, upload.Batch.Value, default))!.State);

        pipeline.Clock.Advance(FindFiles.AtWork);
        await pipeline.FindLostWorkAsync();
        Assert.Equal(RunState.Done, (await runs.FindAsync(Jobs.OrganicFiles, upload.Batch.Value, default))!.State);
    }

    [Fact]
    public async Task Is_found_though_the_container_before_it_cannot_be_looked_at()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await pipeline.RestartAsync(announceBlobs: false);
        await pipeline.DropAsync(Containers.Returns, $"{TestConfig.Immediate}/back.csv", "");
        pipeline.Clock.Advance(TakeFiles.Patience + TimeSpan.FromMinutes(1));
        await pipeline.Store<LeadStorage>().Container(Containers.Organic).DeleteAsync();
        var failed = await Assert.ThrowsAsync<AggregateException>(() =>
            pipeline.Store<FindFiles>().HandleAsync(default)
        );
        Assert.Equal("The container organic could not be looked at.", Assert.Single(failed.InnerExceptions).Message);
        await pipeline.QuietAsync();
        Assert.Single(await pipeline.MailsAsync());
    }
}
