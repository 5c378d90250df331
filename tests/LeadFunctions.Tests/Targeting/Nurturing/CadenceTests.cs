using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Targeting.Nurturing;

namespace LeadFunctions.Tests.Targeting.Nurturing;

public sealed class CadenceTests
{
    // Its day 30 is the 31st of August, and the 29th of February 2028 lies within.
    private static readonly DateOnly Start = new(2027, 8, 2);
    private static readonly DateOnly LastDay = new(2028, 8, 1);

    private static readonly string[] Year =
    [
        "2027-08-02",
        "2027-08-04",
        "2027-08-06",
        "2027-08-09",
        "2027-08-22",
        "2027-08-25",
        "2027-08-31",
        "2027-09-30",
        "2027-10-31",
        "2027-11-30",
        "2027-12-31",
        "2028-01-31",
        "2028-02-29",
        "2028-03-31",
        "2028-04-30",
        "2028-05-31",
        "2028-06-30",
        "2028-07-31",
    ];

    private static readonly Gen<DateOnly> Mondays = Gen.Choose(0, 600)
        .Select(weeks => new DateOnly(2026, 1, 5).AddDays(7 * weeks));

    private static readonly Gen<(Cadence Cadence, DateOnly Last)> Cadences =
        from start in Mondays
        from last in Gen.Choose(0, 366)
        from times in Gen.Choose(0, 400).ListOf()
        select (
            times.Order().Aggregate(new Cadence(start), (c, days) => c.StartedAgain(start.AddDays(days))),
            start.AddDays(last)
        );

    [Fact]
    public void A_year_with_a_leap_day_has_these_touches_and_no_others() =>
        Assert.Equal(
            Year.Select((day, i) => $"{i + 1} {day} {(i == 0 ? "" : Year[i - 1])}"),
            new Cadence(Start).Until(LastDay).Select(t => $"{t.Number} {Text(t.On)} {Text(t.Last)}")
        );

    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    public void Every_touch_is_on_the_list_of_one_week_however_clocks_are_changed(string zone)
    {
        var clock = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var (listed, cadence) = (new Dictionary<string, IReadOnlyList<NurtureTouch>>(), new Cadence(Start));
        // Each hour of the year and a month around it, as a clock on the wall tells it.
        var first = new DateTimeOffset(Start.AddDays(-30).ToDateTime(default), TimeSpan.Zero);
        for (var hour = 0; hour < 24 * 430; hour++)
        {
            var week = NurtureWeek.Of(TimeZoneInfo.ConvertTime(first.AddHours(hour), clock));
            Assert.Equal(DayOfWeek.Monday, week.Monday.DayOfWeek);
            listed[week.Name] = cadence.DueIn(week.Monday, LastDay);
        }
        Assert.Equal(Year, listed.Values.SelectMany(touches => touches).Select(t => Text(t.On)));
    }

    [Theory]
    [InlineData("2026-11-23", "2026-11-30")]
    [InlineData("2026-11-24", "2026-11-30")]
    [InlineData("2026-11-29", "2026-11-30")]
    [InlineData("2026-11-30", "2026-12-07")]
    [InlineData("2028-02-29", "2028-03-06")]
    [InlineData("2026-12-31", "2027-01-04")]
    public void Day_1_is_the_first_Monday_after_joining(string joined, string start) =>
        Assert.Equal(start, Text(Cadence.MondayAfter(Day(joined))));

    [Theory]
    // Before day 1 nothing is to start again.
    [InlineData("2027-07-30", "1 2027-08-02, 2 2027-08-04")]
    [InlineData("2027-08-01", "1 2027-08-02, 2 2027-08-04")]
    // The touches of the week are on its list; day 3 is that of the next.
    [InlineData("2027-08-02", "4 2027-08-11, 5 2027-08-13, 6 2027-08-16, 7 2027-08-29, 8 2027-09-01, 9 2027-09-07")]
    [InlineData("2027-08-08", "4 2027-08-11, 5 2027-08-13, 6 2027-08-16")]
    [InlineData("2027-08-09", "5 2027-08-18, 6 2027-08-20, 7 2027-08-23")]
    [InlineData("2028-02-29", "14 2028-03-08, 15 2028-03-10, 16 2028-03-13, 17 2028-03-26, 18 2028-03-29")]
    // Day 3 would come after the last.
    [InlineData("2028-07-31", "")]
    public void What_the_person_does_starts_it_again_at_day_3(string on, string next)
    {
        var touches = new Cadence(Start).StartedAgain(Day(on)).Until(LastDay).ToList();
        var listed = Cadence.MondayAfter(Day(on));
        Assert.StartsWith(
            next,
            string.Join(", ", touches.Where(t => t.On >= listed).Select(t => $"{t.Number} {Text(t.On)}")),
            StringComparison.Ordinal
        );
        // What was listed stays as it was.
        var before = new Cadence(Start).Until(LastDay).TakeWhile(t => t.On < listed);
        Assert.Equal(before, touches.TakeWhile(t => t.On < listed));
    }

    [Fact]
    public void The_touch_before_is_known_also_behind_a_new_start() =>
        Assert.Equal(
            (4, new DateOnly(2027, 8, 11), new DateOnly(2027, 8, 6)),
            new Cadence(Start).StartedAgain(new DateOnly(2027, 8, 5)).Until(LastDay).ElementAt(3) is var t
                ? (t.Number, t.On, t.Last!.Value)
                : default
        );

    [Fact]
    public void Touches_follow_each_other_by_day_and_number_whatever_starts_again() =>
        Prop.ForAll(
                Cadences.ToArbitrary(),
                c =>
                {
                    var touches = c.Cadence.Until(c.Last).ToList();
                    return touches
                            .Zip(touches.Skip(1))
                            .All(pair =>
                                pair.First.On < pair.Second.On
                                && pair.First.Number + 1 == pair.Second.Number
                                && pair.Second.Last == pair.First.On
                            ) && touches.All(t => t.On <= c.Last && (t.Last is null || t.Last < t.On));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_lists_of_all_weeks_have_each_touch_once() =>
        Prop.ForAll(
                Cadences.ToArbitrary(),
                c =>
                    Enumerable
                        .Range(0, 60)
                        .SelectMany(week => c.Cadence.DueIn(c.Cadence.Start.AddDays(7 * week), c.Last))
                        .SequenceEqual(c.Cadence.Until(c.Last))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Twice_in_a_week_is_as_once_and_no_touch_of_the_week_changes() =>
        Prop.ForAll(
                Cadences.Zip(Gen.Choose(0, 60)).ToArbitrary(),
                c =>
                {
                    var ((cadence, last), days) = c;
                    var on = (cadence.Again.Count > 0 ? cadence.Again[^1] : cadence.Start).AddDays(days);
                    var again = cadence.StartedAgain(on);
                    var sunday = Cadence.MondayOf(on).AddDays(6);
                    return ReferenceEquals(again.StartedAgain(on), again)
                        && ReferenceEquals(again.StartedAgain(sunday), again)
                        && again
                            .Until(last)
                            .TakeWhile(t => t.On <= sunday)
                            .SequenceEqual(cadence.Until(last).TakeWhile(t => t.On <= sunday));
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    // With consent: from day 1, 12 months at most. A year with a leap day has a day more than 365.
    [InlineData("2026-11-30", true, "2026-10-01", 365, 100, "2027-11-29", "TwelveMonths")]
    [InlineData("2027-08-02", true, "2027-06-01", 365, 100, "2028-07-31", "ConsentPeriod")]
    [InlineData("2027-08-02", true, "2027-06-01", 366, 100, "2028-08-01", "TwelveMonths")]
    [InlineData("2026-11-30", true, "2026-10-01", 30, 100, "2026-12-29", "ConsentPeriod")]
    // Without: until the lead's data goes.
    [InlineData("2026-11-30", false, "2026-10-26", 365, 100, "2027-02-03", "Retention")]
    [InlineData("2026-11-30", false, "2026-10-26", 365, 3650, "2027-11-29", "TwelveMonths")]
    public void It_ends_by_what_comes_first(
        string start,
        bool hasConsent,
        string uploaded,
        int consentDays,
        int retentionDays,
        string lastDay,
        string end
    ) =>
        Assert.Equal(
            (Day(lastDay), Enum.Parse<NurtureEnd>(end)),
            new NurtureTerms(consentDays, retentionDays).Of(Day(start), hasConsent, Day(uploaded))
        );

    [Theory]
    [InlineData("2026-W48", "2026-11-23")]
    [InlineData("2026-W53", "2026-12-28")]
    [InlineData("2027-W01", "2027-01-04")]
    public void A_week_is_read_by_its_name(string name, string monday)
    {
        Assert.True(NurtureWeek.TryParse(name, out var week));
        Assert.Equal((Day(monday), name), (week.Monday, week.Name));
    }

    [Theory]
    [InlineData("2027-W53")]
    [InlineData("2026-W00")]
    [InlineData("2026-48")]
    [InlineData("26-W48")]
    [InlineData("2026-W4")]
    [InlineData("0000-W01")]
    [InlineData("")]
    public void What_is_no_week_is_none(string name) => Assert.False(NurtureWeek.TryParse(name, out _));

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static string Text(DateOnly? day) => day is { } on ? PeriodNames.Day(on) : "";
}
