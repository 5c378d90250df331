using LeadFunctions.Foundation.Leads;
using LeadFunctions.Pipeline.ReceivingUploads;

namespace LeadFunctions.Tests.Pipeline.ReceivingUploads;

public class ReceivedUploadTests
{
    [Fact]
    public void A_file_is_received_once_its_rows_are_in() =>
        Assert.All(
            Enum.GetValues<BatchState>(),
            state => Assert.Equal(state != BatchState.Receiving, ReceivedUpload.IsDone([Whole with { State = state }]))
        );

    [Fact]
    public void An_upload_without_a_batch_is_not_received() => Assert.False(ReceivedUpload.IsDone([]));

    [Fact]
    public void An_archive_is_received_once_every_file_of_it_is()
    {
        var parts = Enumerable
            .Range(0, 3)
            .Select(i => Whole with { State = BatchState.Completed, Part = new(Sample.Batch, $"{i}.csv", 3) })
            .ToList();
        Assert.True(ReceivedUpload.IsDone(parts));
        Assert.False(ReceivedUpload.IsDone(parts.Skip(1)));
        Assert.False(ReceivedUpload.IsDone([.. parts.Skip(1), parts[0] with { State = BatchState.Receiving }]));
    }

    private static Batch Whole => new(Sample.Affiliate.Name, Sample.Batch, "infuse-media/leads.zip", 1);
}
