using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Foundation.Leads;

public class UploadCompletionTests
{
    [Fact]
    public void A_file_is_received_once_its_rows_are_in() =>
        Assert.All(
            Enum.GetValues<BatchState>(),
            state => Assert.Equal(state != BatchState.Receiving, UploadCompletion.IsReceived([In(state)]))
        );

    [Fact]
    public void A_file_is_through_once_its_rows_are_decided_or_it_was_refused() =>
        Assert.All(
            Enum.GetValues<BatchState>(),
            state =>
                Assert.Equal(
                    state is BatchState.Completed or BatchState.Rejected,
                    UploadCompletion.IsThrough([In(state)])
                )
        );

    [Fact]
    public void An_upload_without_a_batch_is_neither()
    {
        Assert.False(UploadCompletion.IsReceived([]));
        Assert.False(UploadCompletion.IsThrough([]));
    }

    [Fact]
    public void An_archive_is_as_far_as_the_last_file_of_it()
    {
        var parts = Enumerable
            .Range(0, 3)
            .Select(i => In(BatchState.Completed) with { Part = new(Sample.Batch, $"{i}.csv", 3) })
            .ToList();
        Batch[] With(BatchState state) => [.. parts.Skip(1), parts[0] with { State = state }];
        Assert.True(UploadCompletion.IsReceived(parts));
        Assert.True(UploadCompletion.IsThrough(parts));
        Assert.False(UploadCompletion.IsReceived(parts.Skip(1)));
        Assert.False(UploadCompletion.IsThrough(parts.Skip(1)));
        Assert.False(UploadCompletion.IsReceived(With(BatchState.Receiving)));
        Assert.True(UploadCompletion.IsReceived(With(BatchState.Received)));
        Assert.False(UploadCompletion.IsThrough(With(BatchState.Received)));
    }

    private static Batch In(BatchState state) =>
        new(Sample.Affiliate.Name, Sample.Batch, "infuse-media/leads.zip", 1) { State = state };
}
