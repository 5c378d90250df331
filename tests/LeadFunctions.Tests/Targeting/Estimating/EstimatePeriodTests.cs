using LeadFunctions.Targeting.Estimating;

namespace LeadFunctions.Tests.Targeting.Estimating;

public sealed class EstimatePeriodTests
{
    private static readonly DateOnly Thursday = new(2026, 11, 26);
    private static readonly DateOnly LongAgo = new(2025, 1, 1);

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2026-11-26")]
    [InlineData("2026-11-29")]
    public void Thirteen_full_weeks_end_on_the_last_Sunday(string today)
    {
        var period = EstimatePeriod.Of(DateOnly.Parse(today), LongAgo, null);
        Assert.Equal(
            (new DateOnly(2026, 8, 24), new DateOnly(2026, 11, 22), 13),
            (period.From, period.To, period.Weeks)
        );
    }

    [Fact]
    public void The_week_in_which_facts_begin_is_the_first()
    {
        Assert.Equal(
            new EstimatePeriod(new(2026, 11, 2), 3),
            EstimatePeriod.Of(Thursday, firstFacts: new(2026, 11, 4), null)
        );
        Assert.Equal(
            new EstimatePeriod(new(2026, 11, 9), 2),
            EstimatePeriod.Of(Thursday, firstFacts: new(2026, 11, 9), null)
        );
    }

    [Fact]
    public void Without_a_full_week_of_facts_there_is_none()
    {
        Assert.Equal(0, EstimatePeriod.Of(Thursday, firstFacts: null, null).Weeks);
        Assert.Equal(0, EstimatePeriod.Of(Thursday, firstFacts: new(2026, 11, 24), null).Weeks);
    }

    [Fact]
    public void Weeks_from_before_the_campaign_are_left_out_where_four_remain()
    {
        Assert.Equal(4, EstimatePeriod.Of(Thursday, LongAgo, since: new(2026, 10, 30)).Weeks);
        Assert.Equal(13, EstimatePeriod.Of(Thursday, LongAgo, since: new(2026, 11, 2)).Weeks);
        Assert.Equal(13, EstimatePeriod.Of(Thursday, LongAgo, since: LongAgo).Weeks);
    }

    [Fact]
    public void A_moment_lies_in_its_week_of_UTC()
    {
        var period = new EstimatePeriod(new(2026, 11, 9), 2);
        Assert.Equal(
            [-1, 0, 0, 1],
            new[] { "2026-11-08T23:59Z", "2026-11-09T00:00Z", "2026-11-15T23:59Z", "2026-11-16T00:00Z" }.Select(at =>
                period.WeekOf(DateTimeOffset.Parse(at))
            )
        );
    }
}
