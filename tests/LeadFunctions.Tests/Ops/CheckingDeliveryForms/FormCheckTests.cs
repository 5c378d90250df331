using LeadFunctions.Ops.CheckingDeliveryForms;

namespace LeadFunctions.Tests.Ops.CheckingDeliveryForms;

public class FormCheckTests
{
    [Theory]
    [InlineData("UTC", "2026-11-24T06:59:59Z", "2026-11-20")]
    [InlineData("UTC", "2026-11-24T07:00:00Z", "2026-11-24")]
    [InlineData("UTC", "2026-11-27T06:59:59Z", "2026-11-24")]
    [InlineData("UTC", "2026-11-30T23:00:00Z", "2026-11-27")]
    // The first check after daylight saving began or ended, in three zones.
    [InlineData("Europe/Berlin", "2026-03-31T04:59:00Z", "2026-03-27")]
    [InlineData("Europe/Berlin", "2026-03-31T05:00:00Z", "2026-03-31")]
    [InlineData("Europe/Berlin", "2026-10-27T05:59:00Z", "2026-10-23")]
    [InlineData("Europe/Berlin", "2026-10-27T06:00:00Z", "2026-10-27")]
    [InlineData("America/New_York", "2026-03-10T11:00:00Z", "2026-03-10")]
    [InlineData("America/New_York", "2026-11-03T11:59:00Z", "2026-10-30")]
    [InlineData("America/New_York", "2026-11-03T12:00:00Z", "2026-11-03")]
    [InlineData("Australia/Sydney", "2026-10-05T20:00:00Z", "2026-10-06")]
    [InlineData("Australia/Sydney", "2026-04-06T20:59:00Z", "2026-04-03")]
    [InlineData("Australia/Sydney", "2026-04-06T21:00:00Z", "2026-04-07")]
    public void A_check_is_due_on_tuesday_and_friday_at_seven_where_ops_are(string zone, string now, string day) =>
        Assert.Equal(DateOnly.Parse(day), Due(zone, now).Day);

    [Theory]
    [InlineData("2026-11-24", null, "2026-11-01")]
    [InlineData("2026-12-08", "2026-12-04", "2026-12-01")]
    // In the first seven days the month before is not forgotten, at the turn of a year and after a leap day too.
    [InlineData("2026-12-04", "2026-12-01", "2026-11-01")]
    [InlineData("2027-01-05", "2027-01-01", "2026-12-01")]
    [InlineData("2028-03-03", "2028-02-29", "2028-02-01")]
    // An outage over the whole of that time.
    [InlineData("2026-12-22", "2026-11-27", "2026-11-01")]
    public void A_check_covers_the_month_and_what_the_checks_before_may_have_missed(
        string day,
        string? last,
        string from
    ) =>
        Assert.Equal(
            DateOnly.Parse(from),
            Due("UTC", $"{day}T12:00:00Z").From(last is null ? null : DateOnly.Parse(last))
        );

    [Theory]
    [InlineData("UTC", "UTC", "2026-11-23")]
    [InlineData("Australia/Sydney", "America/Los_Angeles", "2026-11-22")]
    [InlineData("America/Los_Angeles", "Australia/Sydney", "2026-11-24")]
    public void Only_days_that_are_over_where_the_affiliate_is_are_compared(string ops, string affiliate, string to) =>
        Assert.Equal(
            DateOnly.Parse(to),
            Due(ops, "2026-11-25T00:00:00Z").To(TimeZoneInfo.FindSystemTimeZoneById(affiliate))
        );

    private static FormCheck Due(string zone, string now) =>
        FormCheck.LastDue(TimeZoneInfo.FindSystemTimeZoneById(zone), DateTimeOffset.Parse(now));
}
