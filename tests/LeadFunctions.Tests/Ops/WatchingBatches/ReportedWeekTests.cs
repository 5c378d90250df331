using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Ops.WatchingBatches;

namespace LeadFunctions.Tests.Ops.WatchingBatches;

public class ReportedWeekTests
{
    [Theory]
    [InlineData("UTC", "2026-11-23T06:59:59Z", "2026-11-09")]
    [InlineData("UTC", "2026-11-23T07:00:00Z", "2026-11-16")]
    [InlineData("UTC", "2026-11-29T23:00:00Z", "2026-11-16")]
    // Daylight saving begins and ends on the Sunday before, in three zones.
    [InlineData("Europe/Berlin", "2026-03-30T04:59:00Z", "2026-03-16")]
    [InlineData("Europe/Berlin", "2026-03-30T05:00:00Z", "2026-03-23")]
    [InlineData("Europe/Berlin", "2026-10-26T05:59:00Z", "2026-10-12")]
    [InlineData("Europe/Berlin", "2026-10-26T06:00:00Z", "2026-10-19")]
    [InlineData("America/New_York", "2026-03-09T11:00:00Z", "2026-03-02")]
    [InlineData("America/New_York", "2026-11-02T11:59:00Z", "2026-10-19")]
    [InlineData("America/New_York", "2026-11-02T12:00:00Z", "2026-10-26")]
    [InlineData("Australia/Sydney", "2026-10-04T20:00:00Z", "2026-09-28")]
    [InlineData("Australia/Sydney", "2026-04-05T20:59:00Z", "2026-03-23")]
    [InlineData("Australia/Sydney", "2026-04-05T21:00:00Z", "2026-03-30")]
    // A leap day.
    [InlineData("UTC", "2028-03-06T07:00:00Z", "2028-02-28")]
    public void The_week_before_is_due_on_monday_at_seven_where_ops_are(string zone, string now, string monday) =>
        Assert.Equal(DateOnly.Parse(monday), Due(zone, now).Monday);

    [Theory]
    [InlineData("2027-01-04T07:00:00Z", "2026-W53", 53)]
    [InlineData("2027-01-11T07:00:00Z", "2027-W01", 1)]
    [InlineData("2025-01-06T07:00:00Z", "2025-W01", 1)]
    public void A_week_at_a_turn_of_the_year_has_its_iso_number(string now, string name, int number) =>
        Assert.Equal((name, number), (PeriodNames.Week(Due("UTC", now).Start), Due("UTC", now).Number));

    [Theory]
    [InlineData("UTC", "20261116T000000", true)]
    [InlineData("UTC", "20261122T235959", true)]
    [InlineData("UTC", "20261115T235959", false)]
    [InlineData("UTC", "20261123T000000", false)]
    [InlineData("Australia/Sydney", "20261115T130000", true)]
    [InlineData("Australia/Sydney", "20261122T130000", false)]
    [InlineData("America/New_York", "20261123T045959", true)]
    public void A_batch_belongs_to_the_week_of_its_upload_where_ops_are(string zone, string uploaded, bool isIn) =>
        Assert.Equal(isIn, Due(zone, "2026-11-24T12:00:00Z").Has(BatchId.Parse($"{uploaded}-4f2a9c01d3b2")));

    private static ReportedWeek Due(string zone, string now) =>
        ReportedWeek.LastDue(TimeZoneInfo.FindSystemTimeZoneById(zone), DateTimeOffset.Parse(now));
}
