using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Privacy.RemovingOldData;

namespace LeadFunctions.Tests.Privacy.RemovingOldData;

/// <summary>A walk knows where it is, and adds up what it found.</summary>
public class RemovalTests
{
    private static readonly Batch First = new(
        AffiliateName.Parse("acme"),
        BatchId.Parse("20260731T235959-4f2a9c01d3b2"),
        "acme/a.csv",
        1
    );
    private static readonly Batch Second = new(
        AffiliateName.Parse("acme"),
        BatchId.Parse("20260801T000000-4f2a9c01d3b2"),
        "acme/b.csv",
        1
    );
    private static readonly Batch Third = new(
        AffiliateName.Parse("beta"),
        BatchId.Parse("20250101T000000-4f2a9c01d3b2"),
        "beta/a.csv",
        1
    );

    /// <summary>The walk of 11 March 2027 looks at rows from before 1 December.</summary>
    [Theory]
    [InlineData("returns-2026-11.csv", 0, true)]
    [InlineData("returns-2026-12.csv", 200, false)]
    [InlineData("returns-2027-03.csv", 3, false)]
    [InlineData("statement-2026-11.csv", 200, false)]
    [InlineData("returns-of-november.csv", 200, false)]
    [InlineData("returns.2026-11.csv", 200, false)]
    public void Why_leads_came_back_goes_with_the_last_of_their_month(string report, int daysOld, bool goes) =>
        Assert.Equal(goes, HasOldReasons(report, daysOld, new(2027, 3, 11, 1, 0, 0, TimeSpan.Zero)));

    /// <summary>The walk of 21 March looks at rows from before 11 December.</summary>
    [Theory]
    [InlineData(1, false)]
    [InlineData(3, true)]
    public void And_before_that_once_nobody_writes_them_anew(int daysOld, bool goes) =>
        Assert.Equal(goes, HasOldReasons("returns-2026-12.csv", daysOld, new(2027, 3, 21, 1, 0, 0, TimeSpan.Zero)));

    private static bool HasOldReasons(string report, int daysOld, DateTimeOffset now) =>
        RemoveRest.HasOldReasons(
            $"infuse-media/{report}",
            now.AddDays(-daysOld),
            Removal.Begin("walk", 100, now, isTrial: false)
        );

    [Fact]
    public void It_is_past_what_came_before_by_affiliate_and_then_by_time()
    {
        var walk = Begin();
        Assert.All([First, Second, Third], batch => Assert.False(walk.IsPast(batch)));
        walk = walk.Behind(Second, 4, Rows(RowFate.Due, 10));
        Assert.Equal([true, false, false], new[] { First, Second, Third }.Select(walk.IsPast));
        Assert.Equal([0, 5, 0], new[] { First, Second, Third }.Select(walk.NextOf));
    }

    [Fact]
    public void It_knows_whether_a_batch_has_rows_that_stay()
    {
        var walk = Begin().Behind(First, 0, Rows(RowFate.Due, 10)).Behind(First, 1, Rows(RowFate.Gone, 10));
        Assert.Equal(0, walk.LeftOf(First));
        walk = walk.Behind(First, 2, Rows(RowFate.Waits, 3)).Behind(First, 3, Rows(RowFate.Due, 7));
        Assert.Equal((3, 0), (walk.LeftOf(First), walk.LeftOf(Second)));
        Assert.Equal(0, walk.Behind(Second, 0, Rows(RowFate.Due, 1)).LeftOf(Second));
    }

    [Fact]
    public void Rows_are_counted_by_affiliate_and_month_of_upload()
    {
        var walk = Begin()
            .Behind(First, 0, Rows(RowFate.Due, 10))
            .Behind(Second, 0, Rows(RowFate.Due, 5))
            .Behind(Second, 1, Rows(RowFate.Waits, 2))
            .Behind(Third, 0, Rows(RowFate.Due, 1));
        Assert.Equal(
            ["acme 2026-07 10 0", "acme 2026-08 5 2", "beta 2025-01 1 0"],
            walk.Counts.Select(c => $"{c.Affiliate} {c.Month} {c.Of(RowFate.Due)} {c.Of(RowFate.Waits)}")
        );
        var body = RemovalReport.Compose(walk).Body;
        Assert.StartsWith(
            "Of rows that were uploaded before 2026-08-20 (UTC), 16 lost",
            body.Summary,
            StringComparison.Ordinal
        );
        Assert.Equal(["acme", "2026-08", "5", "2", "0", "0", "0", "0"], Assert.Single(body.Tables).Rows[1]);
    }

    [Fact]
    public void It_goes_on_from_what_was_written_down()
    {
        var walk = Begin().Behind(First, 3, Rows(RowFate.Due, 10));
        var again = Json.Read<Removal>(Json.Write(walk));
        Assert.Equal((4, First.Id, 10), (again.NextOf(First), again.Batch, again.Counts[0].Of(RowFate.Due)));
        Assert.Equal((walk.StartedAt, walk.Before), (again.StartedAt, again.Before));
    }

    private static Removal Begin() => Removal.Begin("2026-11-18", 90, Sample.Noon, isTrial: false);

    private static Dictionary<RowFate, int> Rows(RowFate fate, int rows) => new() { [fate] = rows };
}
