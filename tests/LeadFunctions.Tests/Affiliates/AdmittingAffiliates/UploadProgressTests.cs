using LeadFunctions.Affiliates.AdmittingAffiliates;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Affiliates.AdmittingAffiliates;

public class UploadProgressTests
{
    private static readonly Batch Batch = new(AffiliateName.Parse("s2w"), Sample.Batch, "s2w/x/leads.csv", 10);

    [Fact]
    public void A_file_that_nobody_looked_at_waits() =>
        Assert.Equal(UploadState.Waiting, UploadProgress.Tell([], isPaused: false).State);

    [Fact]
    public void The_file_of_who_is_paused_is_kept_and_says_so() =>
        Assert.Contains("paused", UploadProgress.Tell([], isPaused: true).Next, StringComparison.Ordinal);

    [Theory]
    [InlineData(BatchState.Receiving, UploadState.AtWork)]
    [InlineData(BatchState.Received, UploadState.AtWork)]
    [InlineData(BatchState.Completed, UploadState.Done)]
    [InlineData(BatchState.Rejected, UploadState.Done)]
    internal void An_upload_is_done_when_its_batch_is(BatchState batch, UploadState upload) =>
        Assert.Equal(upload, UploadProgress.Tell([Batch with { State = batch }], isPaused: false).State);

    [Fact]
    public void An_archive_is_done_when_all_its_files_are()
    {
        var part = Batch with { State = BatchState.Completed, Part = new ArchivePart(Sample.Batch, "a.csv", 2) };
        Assert.Equal(UploadState.AtWork, UploadProgress.Tell([part], isPaused: false).State);
        Assert.Equal(UploadState.Done, UploadProgress.Tell([part, part], isPaused: false).State);
    }

    [Fact]
    public void Rows_to_correct_are_those_that_the_affiliate_can_mend()
    {
        var batch = Batch with
        {
            State = BatchState.Completed,
            Outcomes = new Dictionary<RowOutcome, int>
            {
                [RowOutcome.ToCorrect] = 3,
                [RowOutcome.NotWanted] = 4,
                [RowOutcome.ForNobodyYet] = 8,
            },
        };
        Assert.Equal(3, UploadProgress.ToCorrect(batch));
        Assert.StartsWith(
            "Correct the rows",
            UploadProgress.Tell([batch], isPaused: false).Next,
            StringComparison.Ordinal
        );
    }
}
