using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Foundation.Leads;

public class ChunkSetTests
{
    [Fact]
    public void A_set_holds_what_was_put_in_and_nothing_else()
    {
        var chunks = Gen.Choose(0, 200).ListOf().ToArbitrary();
        Prop.ForAll(
                chunks,
                wanted =>
                {
                    var set = wanted.Aggregate(ChunkSet.Empty, (s, chunk) => s.With(chunk));
                    return set.Count == wanted.Distinct().Count()
                        && Enumerable.Range(0, 210).All(c => set.Contains(c) == wanted.Contains(c));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9_999)]
    public void A_chunk_counts_once_however_often_it_is_put_in(int chunk) =>
        Assert.Equal(1, ChunkSet.Empty.With(chunk).With(chunk).Count);

    [Fact]
    public void A_set_survives_its_bytes()
    {
        var set = ChunkSet.Of(ChunkSet.Empty.With(3).With(21).ToBytes());
        Assert.True(set is { Count: 2 } && set.Contains(3) && set.Contains(21) && !set.Contains(22));
    }

    [Fact]
    public void Putting_a_chunk_in_leaves_the_former_set_as_it_was()
    {
        var former = ChunkSet.Empty.With(1);
        former.With(2).ToBytes()[0] = 0xFF;
        Assert.Equal((1, false), (former.Count, former.Contains(2)));
        Assert.Equal(0, ChunkSet.Empty.Count);
    }

    [Fact]
    public void Ten_thousand_chunks_fit_into_one_property() =>
        Assert.InRange(ChunkSet.Empty.With(9_999).ToBytes().Length, 1, 64 * 1024);
}
