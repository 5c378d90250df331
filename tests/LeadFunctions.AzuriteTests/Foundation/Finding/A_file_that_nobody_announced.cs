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
}
