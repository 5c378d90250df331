using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Foundation.Leads;

public class SpeedToLeadTests
{
    private static readonly LeadId Lead = new(Sample.Batch, 1);

    [Fact]
    public void It_is_measured_from_the_upload() =>
        Assert.Equal(TimeSpan.FromHours(3), SpeedToLead.Of(Lead, Sample.Noon));

    [Fact]
    public void Clocks_that_differ_make_no_negative_time() =>
        Assert.Equal(TimeSpan.Zero, SpeedToLead.Of(Lead, Sample.Noon.AddDays(-1)));

    [Theory]
    [InlineData(5, 15)]
    [InlineData(30, 20)]
    [InlineData(40, 20)]
    [InlineData(50, 35)]
    [InlineData(95, 50)]
    [InlineData(100, 50)]
    public void A_percentile_is_that_of_nearest_rank(int percent, int seconds)
    {
        int[] measured = [15, 20, 35, 40, 50];
        Assert.Equal(
            TimeSpan.FromSeconds(seconds),
            SpeedToLead.Percentile([.. measured.Select(s => TimeSpan.FromSeconds(s))], percent)
        );
    }

    [Fact]
    public void Of_none_there_is_no_percentile() => Assert.Null(SpeedToLead.Percentile([], 50));

    [Fact]
    public void At_least_so_many_percent_took_no_longer_and_with_any_shorter_time_it_would_be_fewer() =>
        Prop.ForAll(
                (
                    from seconds in Gen.Choose(0, 1_000).NonEmptyListOf()
                    from percent in Gen.Choose(1, 100)
                    select (Sorted: seconds.Order().Select(s => TimeSpan.FromSeconds(s)).ToList(), percent)
                ).ToArbitrary(),
                made =>
                {
                    var found = SpeedToLead.Percentile(made.Sorted, made.percent)!.Value;
                    long AtMost(TimeSpan limit) => made.Sorted.Count(s => s <= limit) * 100L;
                    var wanted = (long)made.percent * made.Sorted.Count;
                    return made.Sorted.Contains(found)
                        && AtMost(found) >= wanted
                        && made.Sorted.Where(s => s < found).All(s => AtMost(s) < wanted);
                }
            )
            .QuickCheckThrowOnFailure();
}
