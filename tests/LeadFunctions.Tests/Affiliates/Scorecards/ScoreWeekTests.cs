using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Affiliates.Scorecards;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Affiliates.Scorecards;

public sealed class ScoreWeekTests
{
    [Theory]
    [InlineData("2026-11-16", "2026-W47")]
    [InlineData("2026-11-22", "2026-W47")]
    [InlineData("2026-11-23", "2026-W48")]
    [InlineData("2025-12-29", "2026-W01")]
    [InlineData("2026-12-28", "2026-W53")]
    [InlineData("2027-01-03", "2026-W53")]
    [InlineData("2027-01-04", "2027-W01")]
    public void A_week_is_monday_to_sunday_over_the_end_of_the_year(string day, string week) =>
        Assert.Equal(week, $"{Of(day)}");

    [Theory]
    [InlineData("2026-W53", true)]
    [InlineData("2025-W53", false)]
    [InlineData("2026-W00", false)]
    [InlineData("2026-W47", true)]
    [InlineData("2026-47", false)]
    [InlineData("2026-W4", false)]
    [InlineData("+026-W47", false)]
    [InlineData("", false)]
    public void A_week_that_there_is_is_read(string text, bool isWeek) =>
        Assert.Equal(isWeek, ScoreWeek.TryParse(text, out var week) && $"{week}" == text);

    [Theory]
    [InlineData("2026-11-23T06:59:59Z", "2026-W46")]
    [InlineData("2026-11-23T07:00:00Z", "2026-W47")]
    [InlineData("2026-11-29T23:59:59Z", "2026-W47")]
    [InlineData("2027-01-04T07:00:00Z", "2026-W53")]
    public void A_week_is_told_from_seven_of_the_monday_after_it(string now, string week) =>
        Assert.Equal(week, $"{ScoreWeek.LastDue(DateTimeOffset.Parse(now, null))}");

    [Fact]
    public void Every_day_is_in_one_week_and_the_weeks_before_are_never_the_week_itself() =>
        Prop.ForAll(
                Gen.Choose(0, 4000).ToArbitrary(),
                days =>
                {
                    var (week, day) = (Of("2026-11-18"), new DateOnly(2020, 1, 1).AddDays(days));
                    return week.AgeOf(day) switch
                    {
                        0 => day >= week.Monday && day <= week.Sunday,
                        { } age => age is >= 1 and <= ScoreWeek.History
                            && new ScoreWeek(day) == week.Before(age)
                            && day < week.Monday,
                        null => day > week.Sunday || day < week.Since,
                    };
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_it_is_called_names_it_again() =>
        Prop.ForAll(
                Gen.Choose(0, 4000).ToArbitrary(),
                days =>
                    new ScoreWeek(new DateOnly(2020, 1, 1).AddDays(days)) is var week
                    && ScoreWeek.TryParse($"{week}", out var again)
                    && again == week
                    && week.Monday.DayOfWeek == DayOfWeek.Monday
                    && PeriodNames.Week(week.Sunday.ToDateTime(default)) == $"{week}"
            )
            .QuickCheckThrowOnFailure();

    private static ScoreWeek Of(string day) => new(DateOnly.Parse(day, null));
}
