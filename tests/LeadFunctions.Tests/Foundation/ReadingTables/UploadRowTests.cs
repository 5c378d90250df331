using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Tests.Foundation.ReadingTables;

public class UploadRowTests
{
    [Fact]
    public void A_row_within_the_limits_is_kept_as_it_is()
    {
        string[] cells = [new('x', UploadRow.MaxCell), new('y', UploadRow.MaxCell), "z"];
        var row = UploadRow.Of(7, cells);
        Assert.Equal((7, null), (row.Line, row.Fault));
        Assert.Equal(cells, row.Cells);
    }

    [Fact]
    public void A_cell_that_is_too_long_is_cut_and_the_row_says_so()
    {
        var row = UploadRow.Of(7, ["ann@example.com", new string('x', UploadRow.MaxCell + 1)]);
        Assert.Equal(
            new Reason(ReasonCode.FieldTooLong, null, "a cell of 4,001 characters", "at most 4,000"),
            row.Fault
        );
        Assert.Equal(["ann@example.com", new string('x', 50) + "…"], row.Cells);
    }

    [Fact]
    public void A_row_that_is_too_long_in_all_says_so()
    {
        var row = UploadRow.Of(7, [.. Enumerable.Repeat(new string('x', 100), 151)]);
        Assert.Equal(
            new Reason(ReasonCode.FieldTooLong, null, "a row of 15,100 characters", "at most 15,000"),
            row.Fault
        );
        Assert.Equal(50, row.Cells.Count);
    }

    [Fact]
    public void An_empty_row_is_within_the_limits() => Assert.Null(UploadRow.Of(1, []).Fault);

    public static TheoryData<string, int> HeavyRows =>
        new()
        {
            { "", 500 },
            { "", 60_000 },
            { "ab", 7_500 },
            { new string('"', 3_000), 5 },
            { new string('\u0001', 3_000), 5 },
            { new string('\n', 3_000), 5 },
            { string.Concat(Enumerable.Repeat("😀", 1_500)), 5 },
            { new string('\uD83D', 3_000), 5 },
            { new string('李', 3_000), 5 },
        };

    [Theory]
    [MemberData(nameof(HeavyRows))]
    public void Whatever_a_row_holds_it_fits_into_the_table(string cell, int cells)
    {
        var row = UploadRow.Of(2, [.. Enumerable.Repeat(cell, cells)]);
        var lead = new Lead(new LeadId(Sample.Batch, 1), row.Line, row.Cells)
        {
            Reasons = row.Fault is null ? [] : [row.Fault],
        };
        var entity = LeadEntity.OfReceived(new ChunkId(Sample.Affiliate.Name, Sample.Batch, 0), lead);
        Assert.InRange(EntitySize.Of(entity), 1, EntitySize.MaxEntityBytes);
    }
}
