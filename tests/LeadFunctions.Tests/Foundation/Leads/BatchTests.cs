using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Foundation.Leads;

public class BatchTests
{
    private static readonly Batch Fresh = new(
        Sample.Affiliate.Name,
        Sample.Batch,
        "infuse-media/2026/week 47.csv",
        4_000
    );

    [Fact]
    public void A_chunk_that_is_received_twice_counts_once()
    {
        var once = Fresh.WithReceived(0, 1_000);
        Assert.Equal((1, 1_000), (once.ReceivedChunks, once.Rows));
        Assert.Same(once, once.WithReceived(0, 1_000));
    }

    [Fact]
    public void A_late_report_of_an_earlier_chunk_changes_nothing()
    {
        var two = Fresh.WithReceived(0, 1_000).WithReceived(1, 30);
        Assert.Equal((2, 1_030), (two.ReceivedChunks, two.Rows));
        Assert.Same(two, two.WithReceived(0, 1_000));
        Assert.Same(two, two.WithReceived(1, 30));
    }

    [Fact]
    public void Nothing_is_received_any_more_once_all_is()
    {
        var all = Fresh.WithReceived(0, 40).WithAllReceived();
        Assert.Equal(BatchState.Received, all.State);
        Assert.Same(all, all.WithReceived(1, 40));
        Assert.Same(all, all.WithAllReceived());
    }

    [Theory]
    [InlineData((int)BatchState.Completed)]
    [InlineData((int)BatchState.Rejected)]
    public void An_ended_batch_does_not_go_back_to_received(int state)
    {
        var ended = Fresh with { State = (BatchState)state };
        Assert.Same(ended, ended.WithAllReceived());
    }

    [Fact]
    public void A_chunk_that_finishes_twice_counts_once()
    {
        var once = Fresh.WithFinished(3);
        Assert.Equal(1, once.Finished.Count);
        Assert.Same(once, once.WithFinished(3));
    }

    [Theory]
    [InlineData((int)BatchState.Receiving, 1_001, 2, false)]
    [InlineData((int)BatchState.Received, 1_001, 1, false)]
    [InlineData((int)BatchState.Received, 1_001, 2, true)]
    [InlineData((int)BatchState.Received, 1_000, 1, true)]
    [InlineData((int)BatchState.Completed, 1_000, 1, true)]
    [InlineData((int)BatchState.Rejected, 0, 0, false)]
    public void A_batch_is_summarised_once_all_its_chunks_are_through(int state, int rows, int finished, bool ready)
    {
        var batch = Enumerable
            .Range(0, finished)
            .Aggregate(Fresh with { State = (BatchState)state, Rows = rows }, (b, chunk) => b.WithFinished(chunk));
        Assert.Equal(ready, batch.IsReadyToSummarise);
    }

    [Fact]
    public void Chunks_that_finish_before_the_file_is_read_to_its_end_are_not_forgotten()
    {
        var batch = Fresh.WithReceived(0, 1_000).WithFinished(0).WithReceived(1, 5).WithFinished(1);
        Assert.False(batch.IsReadyToSummarise);
        Assert.True(batch.WithAllReceived().IsReadyToSummarise);
    }

    [Theory]
    [InlineData("infuse-media/2026/week 47.csv", "week 47.csv")]
    [InlineData("leads.csv", "leads.csv")]
    [InlineData("infuse-media/", "")]
    public void A_file_is_called_by_its_own_name(string path, string name) =>
        Assert.Equal(name, (Fresh with { Path = path }).FileName);
}
