using LeadFunctions.Affiliates.Standards;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Tests.Affiliates.Standards;

public sealed class StandardCountTests
{
    private static readonly DateOnly Day = new(2026, 11, 17);

    [Fact]
    public void The_interval_is_Wilsons_of_rows_with_z_2_58()
    {
        var counted = Of((100, 10));
        Assert.Equal((100, 10, 0.1), (counted.All, counted.Hits, counted.Share));
        Assert.Equal((0.046, 0.204), (Math.Round(counted.Low, 3), Math.Round(counted.High, 3)));
    }

    [Fact]
    public void Of_nothing_nothing_is_known() => Assert.Equal((0, 1, 0), (Of().Low, Of().High, Of().SureLow));

    [Fact]
    public void Batches_that_differ_make_rows_worth_less_and_the_consequence_wait()
    {
        var alike = Of([.. Enumerable.Repeat((100, 10), 10)]);
        var different = Of([.. Enumerable.Range(0, 10).Select(i => (100, i == 0 ? 100 : 0))]);
        Assert.Equal((alike.Low, alike.High), (different.Low, different.High));
        Assert.True(different.Effect > 50, $"{different.Effect}");
        Assert.True(different.SureLow < 0.02, $"{different.SureLow}");
        Assert.True(alike.SureLow > 0.05, $"{alike.SureLow}");
        Assert.True(alike.SureLow < alike.Low);
    }

    [Fact]
    public void Few_batches_tell_little_of_how_they_differ()
    {
        (int, int)[] two = [(100, 5), (100, 15)];
        Assert.True(Of(two).Effect > Of([.. Enumerable.Repeat(two, 10).SelectMany(b => b)]).Effect * 5);
    }

    [Fact]
    public void Rows_of_a_batch_on_several_days_are_one_batch()
    {
        var batch = BatchId.Of(Sample.Noon, "a", "0");
        var counted = StandardCount.Of(
            [new StandardCluster(batch, Day, 60, 0), new StandardCluster(batch, Day.AddDays(-1), 40, 40)],
            Day,
            0.1m
        );
        Assert.Equal(Of((100, 40)).Effect, counted.Effect);
    }

    private static StandingNumbers Of(params (int All, int Hits)[] batches) =>
        StandardCount.Of(
            batches.Select((b, i) => new StandardCluster(BatchId.Of(Sample.Noon, "a", $"{i}"), Day, b.All, b.Hits)),
            Day,
            0.1m
        );
}
