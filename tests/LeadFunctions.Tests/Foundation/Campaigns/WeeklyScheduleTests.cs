using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Campaigns;

public class WeeklyScheduleTests
{
    [Theory]
    // Tuesdays at 09:00 in New York are 14:00 UTC in winter and 13:00 UTC in summer.
    [InlineData("America/New_York", "2026-11-17T13:59:59Z", "2026-11-10T14:00:00Z")]
    [InlineData("America/New_York", "2026-11-17T14:00:00Z", "2026-11-17T14:00:00Z")]
    [InlineData("America/New_York", "2026-11-17T14:00:01Z", "2026-11-17T14:00:00Z")]
    [InlineData("America/New_York", "2026-11-23T23:00:00Z", "2026-11-17T14:00:00Z")]
    [InlineData("America/New_York", "2026-07-07T13:00:00Z", "2026-07-07T13:00:00Z")]
    [InlineData("America/New_York", "2026-11-03T13:30:00Z", "2026-10-27T13:00:00Z")]
    [InlineData("America/New_York", "2026-03-10T13:00:00Z", "2026-03-10T13:00:00Z")]
    [InlineData("Europe/London", "2026-11-17T09:00:00Z", "2026-11-17T09:00:00Z")]
    [InlineData("Europe/London", "2026-07-07T07:59:59Z", "2026-06-30T08:00:00Z")]
    // In Sydney it is Tuesday already while it is Monday in UTC.
    [InlineData("Australia/Sydney", "2026-11-16T22:00:00Z", "2026-11-16T22:00:00Z")]
    [InlineData("Australia/Sydney", "2026-11-16T21:59:59Z", "2026-11-09T22:00:00Z")]
    [InlineData("Australia/Sydney", "2026-07-06T23:00:00Z", "2026-07-06T23:00:00Z")]
    public void A_send_is_due_at_its_hour_in_its_own_time_zone(string zone, string now, string due) =>
        Assert.Equal(At(due), LastDue(zone, DayOfWeek.Tuesday, "09:00", now).At);

    [Theory]
    // The clocks go forward at 02:00 in New York and at 01:00 in London: 02:30 and 01:30 do not exist that Sunday.
    [InlineData("America/New_York", "02:30", "2026-03-08T07:30:00Z")]
    [InlineData("Europe/London", "01:30", "2026-03-29T01:30:00Z")]
    [InlineData("Australia/Sydney", "02:30", "2026-10-03T16:30:00Z")]
    public void A_time_that_the_clocks_skip_is_taken_an_hour_later(string zone, string time, string due)
    {
        Assert.Equal(At(due), LastDue(zone, DayOfWeek.Sunday, time, due).At);
        Assert.Equal(7, (At(due) - LastDue(zone, DayOfWeek.Sunday, time, At(due).AddSeconds(-1)).At).TotalDays, 0.05);
    }

    [Theory]
    // The clocks go back at 02:00: 01:30 comes twice.
    [InlineData("America/New_York", "01:30", "2026-11-01T05:30:00Z")]
    [InlineData("Europe/London", "01:30", "2026-10-25T00:30:00Z")]
    [InlineData("Australia/Sydney", "02:30", "2026-04-04T15:30:00Z")]
    public void A_time_that_comes_twice_is_taken_the_first_time_and_once(string zone, string time, string due)
    {
        foreach (var later in new[] { 0, 30, 60, 90, 24 * 60 })
            Assert.Equal(At(due), LastDue(zone, DayOfWeek.Sunday, time, At(due).AddMinutes(later)).At);
    }

    [Theory]
    [InlineData("2026-12-29T15:00:00Z", DayOfWeek.Tuesday, "2026-W53")]
    [InlineData("2027-01-02T15:00:00Z", DayOfWeek.Friday, "2026-W53")]
    [InlineData("2027-01-04T15:00:00Z", DayOfWeek.Sunday, "2026-W53")]
    [InlineData("2027-01-04T15:00:00Z", DayOfWeek.Monday, "2027-W01")]
    [InlineData("2027-01-05T15:00:00Z", DayOfWeek.Tuesday, "2027-W01")]
    public void A_send_at_the_turn_of_the_year_belongs_to_one_week(string now, DayOfWeek day, string week) =>
        Assert.Equal(week, PeriodNames.Week(LastDue("America/New_York", day, "09:00", now).Local));

    [Fact]
    public void The_week_is_that_of_the_local_day_not_of_utc() =>
        Assert.Equal(
            "2026-W47",
            PeriodNames.Week(LastDue("Australia/Sydney", DayOfWeek.Monday, "09:00", "2026-11-15T22:00:00Z").Local)
        );

    [Fact]
    public void The_last_send_is_never_ahead_nor_more_than_a_week_ago_and_on_the_campaigns_day()
    {
        var cases =
            from zone in Gen.Elements(
                "America/New_York",
                "Europe/London",
                "Australia/Sydney",
                "Asia/Kolkata",
                "Pacific/Auckland",
                "Australia/Lord_Howe",
                "UTC"
            )
            from day in Gen.Choose(0, 6)
            from minute in Gen.Choose(0, (24 * 60) - 1)
            from now in Gen.Choose(0, 2 * 366 * 24 * 60)
            select (
                zone,
                day: (DayOfWeek)day,
                time: new TimeOnly(minute / 60, minute % 60),
                now: new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(now)
            );
        Prop.ForAll(
                cases.ToArbitrary(),
                c =>
                {
                    var due = LastDue(c.zone, c.day, c.time.ToString("HH:mm"), c.now);
                    return due.At <= c.now
                        && c.now < due.At + TimeSpan.FromDays(7) + TimeSpan.FromHours(1)
                        && TimeZoneInfo.ConvertTime(due.At, TimeZoneInfo.FindSystemTimeZoneById(c.zone)).DayOfWeek
                            == c.day
                        && due.Local.DayOfWeek == c.day;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Fact]
    public void A_year_has_one_send_for_each_of_its_weeks()
    {
        var start = At("2026-01-06T00:00:00Z");
        var weeks = Enumerable
            .Range(0, 53 * 7 * 24)
            .Select(h =>
                PeriodNames.Week(LastDue("America/New_York", DayOfWeek.Sunday, "02:30", start.AddHours(h)).Local)
            );
        Assert.Equal(54, weeks.Distinct().Count());
    }

    [Theory]
    // Half an hour behind a send, the clocks go back before the next; half an hour before one, they went forward.
    [InlineData("2026-10-27T13:30:00Z", "2026-11-03T14:00:00Z")]
    [InlineData("2027-03-09T13:30:00Z", "2027-03-09T14:00:00Z")]
    [InlineData("2027-03-09T14:00:00Z", "2027-03-16T13:00:00Z")]
    public void The_next_send_is_told_through_a_change_of_clocks(string now, string next) =>
        Assert.Equal(
            At(next),
            SendTime.Next(Weekly("America/New_York", DayOfWeek.Tuesday, new TimeOnly(9, 0)), At(now)).At
        );

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Europe/London")]
    [InlineData("Australia/Sydney")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Auckland")]
    [InlineData("Asia/Kolkata")]
    [InlineData("UTC")]
    public void The_next_send_is_the_first_one_after_now_in_every_week_of_two_years(string zone)
    {
        foreach (var (day, time) in SendTimes)
        {
            var campaign = Weekly(zone, day, time);
            var sends = EachDay().Select(at => SendTime.Next(campaign, at)).Distinct().ToList();
            Assert.InRange(sends.Count, 104, 106);
            Assert.All(sends, s => Assert.Equal((day, time), (s.Local.DayOfWeek, TimeOnly.FromDateTime(s.Local))));
            Assert.All(sends, s => AssertIsOnTheClock(s, zone));
            foreach (var (send, next) in sends.Zip(sends.Skip(1)))
            {
                Assert.Equal(send.Local.AddDays(7), next.Local);
                foreach (var minutes in new[] { 0, 30, 90, 24 * 60 })
                    Assert.Equal(next, SendTime.Next(campaign, send.At.AddMinutes(minutes)));
                foreach (var minutes in new[] { 1, 30, 90, 24 * 60 })
                    Assert.Equal(next, SendTime.Next(campaign, next.At.AddMinutes(-minutes)));
            }
        }
    }

    private static IEnumerable<(DayOfWeek Day, TimeOnly Time)> SendTimes =>
        from day in Enum.GetValues<DayOfWeek>()
        from time in new TimeOnly[] { new(0, 0), new(1, 30), new(2, 15), new(9, 0), new(23, 45) }
        select (day, time);

    private static IEnumerable<DateTimeOffset> EachDay() =>
        Enumerable.Range(0, 2 * 366).Select(day => At("2026-01-01T12:00:00Z").AddDays(day));

    // A time that the clocks skip is an hour later on them.
    private static void AssertIsOnTheClock(SendTime send, string zone)
    {
        var clock = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var shown = TimeZoneInfo.ConvertTime(send.At, clock).DateTime;
        Assert.Equal(clock.IsInvalidTime(send.Local) ? send.Local.AddHours(1) : send.Local, shown);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text);

    private static (DateTimeOffset At, DateTime Local) LastDue(string zone, DayOfWeek day, string time, string now) =>
        LastDue(zone, day, time, At(now));

    private static (DateTimeOffset At, DateTime Local) LastDue(
        string zone,
        DayOfWeek day,
        string time,
        DateTimeOffset now
    ) => WeeklySchedule.LastDue(Weekly(zone, day, TimeOnly.Parse(time)), now);

    private static Campaign Weekly(string zone, DayOfWeek day, TimeOnly time) =>
        Sample.Campaign with
        {
            TimeZone = zone,
            Schedule = new Schedule
            {
                Kind = SendKind.Weekly,
                Day = day,
                Time = time,
            },
        };
}
