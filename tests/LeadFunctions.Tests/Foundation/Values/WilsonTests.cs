using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Values;

public sealed class WilsonTests
{
    // Brown, Cai and DasGupta 2001 and any textbook: (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n).
    [Theory]
    [InlineData(10, 100, 0.0552, 0.1744)]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(10, 10, 0.7225, 1)]
    [InlineData(1, 2, 0.0945, 0.9055)]
    [InlineData(412, 1_000, 0.3819, 0.4428)]
    public void An_interval_is_that_of_the_formula(int hits, int all, double low, double high)
    {
        var found = Wilson.Of(hits, all);
        Assert.Equal((low, high), (Math.Round(found.Low, 4), Math.Round(found.High, 4)));
    }

    [Fact]
    public void Of_nothing_any_share_may_be_true() => Assert.Equal((0, 1), Wilson.Of(0, 0));

    [Fact]
    public void A_wider_interval_holds_a_narrower_one()
    {
        var (usual, strict) = (Wilson.Of(7, 40), Wilson.Of(7, 40, z: 2.58));
        Assert.True(strict.Low < usual.Low && usual.High < strict.High);
    }
}
