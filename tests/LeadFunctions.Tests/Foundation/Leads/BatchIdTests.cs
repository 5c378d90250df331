using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Foundation.Leads;

public class BatchIdTests
{
    private const string Path = "infuse-media/leads.csv";
    private const string ETag = "\"0x8DE1\"";

    [Fact]
    public void The_same_event_is_the_same_batch() =>
        Assert.Equal(
            BatchId.Of(Sample.Noon, Path, ETag),
            BatchId.Of(Sample.Noon.ToOffset(TimeSpan.FromHours(-5)).AddMilliseconds(999), Path, ETag)
        );

    [Fact]
    public void The_form_of_a_batch_id_never_changes() =>
        Assert.Equal("20261118T120000-a541e1b89b96", BatchId.Of(Sample.Noon, Path, ETag).Value);

    [Fact]
    public void Another_version_or_another_file_is_another_batch() =>
        Assert.Equal(
            4,
            new[]
            {
                BatchId.Of(Sample.Noon, Path, ETag),
                BatchId.Of(Sample.Noon, Path, "\"0x8DE2\""),
                BatchId.Of(Sample.Noon, "infuse-media/Leads.csv", ETag),
                BatchId.Of(Sample.Noon.AddSeconds(1), Path, ETag),
            }
                .Distinct()
                .Count()
        );

    [Theory]
    [InlineData("infuse-media/ä\ud83d\n/..\\.csv")]
    [InlineData("")]
    public void A_hostile_path_gives_a_sound_id(string path) =>
        IdTests.RoundTrips<BatchId>(BatchId.Of(Sample.Noon, path, ETag).Value, BatchId.Parse);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("20261118T120000")]
    [InlineData("20261118T120000-B1F8DD3AB5A8")]
    [InlineData("20261118T120000-b1f8dd3ab5a8\n")]
    [InlineData("20261118T120000-b1f8dd3ab5a8-0000001")]
    public void A_bad_batch_id_is_refused(string? text) => IdTests.Refuses(text, BatchId.Parse);

    [Theory]
    [InlineData("20261318T120000-b1f8dd3ab5a8")]
    [InlineData("20260230T120000-b1f8dd3ab5a8")]
    [InlineData("20261118T250000-b1f8dd3ab5a8")]
    public void A_batch_id_of_no_real_time_is_refused(string text) => IdTests.Refuses(text, BatchId.Parse);

    [Fact]
    public void A_batch_knows_when_it_was_uploaded() =>
        Assert.Equal(Sample.Noon, BatchId.Of(Sample.Noon.AddMilliseconds(700), Path, ETag).UploadedAt);

    [Fact]
    public void Batches_are_ordered_by_upload_time()
    {
        var times = Enumerable.Range(0, 20).Select(i => Sample.Noon.AddDays(i * 17).AddSeconds(i)).ToList();
        var ids = times.Select((t, i) => BatchId.Of(t, $"infuse-media/{i % 3}.csv", ETag));
        Assert.Equal(times, ids.Reverse().Order().Select(id => id.UploadedAt));
        Assert.True(Sample.Batch.CompareTo(null) > 0);
    }
}
