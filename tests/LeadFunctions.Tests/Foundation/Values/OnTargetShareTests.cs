using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Values;

public sealed class OnTargetShareTests
{
    // Quantiles by another way: the density summed up by Simpson's rule, in Python.
    [Theory]
    [InlineData(0, 0, 0.7, 0.7, 0.487971, 0.874239)]
    [InlineData(2, 20, 0.7, 0.4, 0.255668, 0.553809)]
    [InlineData(45, 50, 0.7, 0.842857, 0.749580, 0.917638)]
    public void Few_ratings_are_drawn_to_the_mean_of_the_campaign(
        int onTarget,
        int rated,
        double mean,
        double share,
        double from,
        double to
    )
    {
        var posterior = OnTargetShare.Of(onTarget, rated, mean);
        Assert.Equal(share, posterior.Share, 5);
        Assert.Equal(from, posterior.From, 5);
        Assert.Equal(to, posterior.To, 5);
    }

    [Fact]
    public void The_share_lies_in_its_interval_and_between_rating_and_mean() =>
        Prop.ForAll<byte, byte, byte>(
                (good, bad, all) =>
                {
                    var mean = OnTargetShare.Mean(all, 255);
                    var share = OnTargetShare.Of(good, good + bad, mean);
                    var rating = good + bad == 0 ? mean : (double)good / (good + bad);
                    return share.From < share.Share
                        && share.Share < share.To
                        && share.From >= 0
                        && share.To <= 1
                        && share.Share >= Math.Min(rating, mean) - 1e-9
                        && share.Share <= Math.Max(rating, mean) + 1e-9;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void One_more_on_target_never_lowers_the_share() =>
        Prop.ForAll<byte, byte>(
                (good, bad) =>
                {
                    var (before, after) = (
                        OnTargetShare.Of(good, good + bad, 0.6),
                        OnTargetShare.Of(good + 1, good + bad + 1, 0.6)
                    );
                    return after.Share > before.Share && after.From >= before.From - 1e-9;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_mean_is_never_none_or_all()
    {
        Assert.Equal(0.045, OnTargetShare.Mean(0, 10), 3);
        Assert.Equal(0.955, OnTargetShare.Mean(10, 10), 3);
    }
}
