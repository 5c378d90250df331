using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Tests.Foundation.Storage;

public class UploadRangeTests
{
    private static readonly DateOnly First = new(2026, 11, 1);
    private static readonly DateOnly Last = new(2026, 11, 30);

    [Fact]
    public void Open_ends_take_every_batch() =>
        Assert.Equal("PartitionKey eq 'a' and RowKey ge '0' and RowKey lt '~'", new UploadRange().Filter("a"));

    [Fact]
    public void Both_days_are_included() =>
        Assert.Equal(
            "PartitionKey eq 'a' and RowKey ge '20261101' and RowKey lt '20261130~'",
            new UploadRange(First, Last).Filter("a")
        );

    [Fact]
    public void A_later_page_begins_where_the_one_before_ended() =>
        Assert.Equal(
            $"PartitionKey eq 'a' and RowKey ge '{Sample.Batch}' and RowKey lt '20261130~'",
            new UploadRange(First, Last, Sample.Batch).Filter("a")
        );

    [Fact]
    public void A_page_that_ended_before_the_first_day_changes_nothing() =>
        Assert.Equal(
            "PartitionKey eq 'a' and RowKey ge '20261101' and RowKey lt '~'",
            new UploadRange(First, null, BatchId.Parse("20250101T000000-4f2a9c01d3b2")).Filter("a")
        );

    [Fact]
    public void The_last_day_of_all_is_a_day_too() =>
        Assert.EndsWith("'99991231~'", new UploadRange(null, DateOnly.MaxValue).Filter("a"), StringComparison.Ordinal);
}
