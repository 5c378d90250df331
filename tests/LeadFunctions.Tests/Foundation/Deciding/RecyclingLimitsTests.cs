using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Deciding;

public class RecyclingLimitsTests
{
    // How many hours ago the person was sent; when it may go, in days from now.
    [Theory]
    [InlineData("", null)]
    [InlineData("1", 8)]
    [InlineData("167", 1)]
    [InlineData("168", null)]
    [InlineData("200 300", null)]
    [InlineData("200 300 400", 14)]
    [InlineData("200 300 719", 1)]
    [InlineData("200 300 720", null)]
    [InlineData("1 300 400", 14)]
    [InlineData("200 300 400 500", 14)]
    public void Once_in_seven_days_and_three_times_in_thirty(string hours, int? days)
    {
        var reason = Against([.. Hours(hours)]);
        Assert.Equal(days is null ? null : ReasonCode.SentRecently, reason?.Code);
        Assert.Equal(days is { } later ? $"{Sample.Noon.AddDays(later):yyyy-MM-dd}" : null, reason?.Expected);
    }

    [Fact]
    public void On_the_day_that_is_named_nothing_is_against_it_any_more() =>
        Prop.ForAll(
                Gen.Choose(0, 24 * 40).ListOf().ToArbitrary(),
                ago =>
                    Against([.. ago.Select(h => Sample.Noon.AddHours(-h))]) is not { } reason
                    || Against(
                        [.. ago.Select(h => Sample.Noon.AddHours(-h))],
                        DateTimeOffset.Parse(
                            $"{reason.Expected}T02:00Z",
                            System.Globalization.CultureInfo.InvariantCulture
                        )
                    )
                        is null
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null, 90, null)]
    [InlineData(null, 91, "90 days")]
    [InlineData(200, 91, "90 days")]
    [InlineData(30, 31, "30 days")]
    [InlineData(30, 30, null)]
    public void A_lead_that_waited_goes_for_ninety_days_at_most(int? most, int age, string? limit) =>
        Assert.Equal(
            limit,
            RecyclingLimits
                .Against(
                    Sample.Campaign with
                    {
                        MaxLeadAgeDays = most,
                    },
                    Sample.Data with
                    {
                        LeadDate = Sample.Noon.UtcDay.AddDays(-age),
                    },
                    Sample.Noon,
                    [],
                    Sample.Noon
                )
                ?.Expected
        );

    private static Reason? Against(IReadOnlyList<DateTimeOffset> sends, DateTimeOffset? now = null) =>
        RecyclingLimits.Against(
            Sample.Campaign,
            Sample.Data with
            {
                LeadDate = null,
            },
            Sample.Noon,
            sends,
            now ?? Sample.Noon
        );

    private static IEnumerable<DateTimeOffset> Hours(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(h => Sample.Noon.AddHours(-int.Parse(h, System.Globalization.CultureInfo.InvariantCulture)));
}
