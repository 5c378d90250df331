using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Leads;

public class LeadIdTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(1_000, 0)]
    [InlineData(1_001, 1)]
    [InlineData(2_000, 1)]
    [InlineData(2_001, 2)]
    [InlineData(9_999_999, 9_999)]
    public void A_row_travels_in_the_chunk_of_its_thousand(int row, int chunk) =>
        Assert.Equal(chunk, new LeadId(Sample.Batch, row).Chunk);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(1_000, 1)]
    [InlineData(1_001, 2)]
    public void Rows_fill_chunks_of_a_thousand(int rows, int chunks) => Assert.Equal(chunks, Chunks.Of(rows));

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(9_999_999)]
    public void A_lead_id_round_trips(int row) =>
        IdTests.RoundTrips<LeadId>(new LeadId(Sample.Batch, row).ToString(), LeadId.Parse);

    [Fact]
    public void The_form_of_a_lead_id_never_changes() =>
        Assert.Equal("20261118T090000-4f2a9c01d3b2-0000017", new LeadId(Sample.Batch, 17).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("20261118T090000-4f2a9c01d3b2")]
    [InlineData("20261118T090000-4f2a9c01d3b2-17")]
    [InlineData("20261118T090000-4f2a9c01d3b2-0000000")]
    [InlineData("20261118T090000-4f2a9c01d3b2-00000-1")]
    [InlineData("20261118T090000-4f2a9c01d3b2- 000017")]
    [InlineData("20261118T090000-4f2a9c01d3b2-0000017\n")]
    [InlineData("-0000017")]
    public void A_bad_lead_id_is_refused(string? text) => IdTests.Refuses(text, LeadId.Parse);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(10_000_000)]
    public void A_row_that_could_not_be_read_back_makes_no_lead_id(int row) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LeadId(Sample.Batch, row));

    [Fact]
    public void Leads_are_ordered_by_batch_and_then_by_row()
    {
        var later = BatchId.Parse("20261118T090001-000000000000");
        LeadId[] inOrder = [new(Sample.Batch, 2), new(Sample.Batch, 10), new(later, 1)];
        Assert.Equal(inOrder, inOrder.Reverse().Order());
        Assert.Equal(
            inOrder.Select(i => i.ToString()),
            inOrder.Reverse().Select(i => i.ToString()).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_chunk_is_named_by_its_batch_and_number_and_travels_as_json()
    {
        var chunk = new ChunkId(Sample.Affiliate.Name, Sample.Batch, 12);
        Assert.Equal("20261118T090000-4f2a9c01d3b2-00012", chunk.ToString());
        Assert.Equal(chunk, Json.Read<ChunkId>(Json.Write(chunk)));
    }
}
