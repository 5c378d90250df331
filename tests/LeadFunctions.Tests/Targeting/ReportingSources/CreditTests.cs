using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Targeting.ReportingSources;

namespace LeadFunctions.Tests.Targeting.ReportingSources;

public sealed class CreditTests
{
    private static readonly Arbitrary<(int Touches, CreditModel Model)> Any = (
        from touches in Gen.Choose(1, 12_000)
        from model in Gen.Elements(Enum.GetValues<CreditModel>())
        select (touches, model)
    ).ToArbitrary();

    [Theory]
    [InlineData("First", 1, "10000")]
    [InlineData("First", 3, "10000 0 0")]
    [InlineData("Last", 1, "10000")]
    [InlineData("Last", 3, "0 0 10000")]
    [InlineData("Even", 1, "10000")]
    [InlineData("Even", 2, "5000 5000")]
    [InlineData("Even", 3, "3334 3333 3333")]
    [InlineData("Even", 7, "1429 1429 1429 1429 1428 1428 1428")]
    [InlineData("Position", 1, "10000")]
    [InlineData("Position", 2, "5000 5000")]
    [InlineData("Position", 3, "4000 2000 4000")]
    [InlineData("Position", 5, "4000 667 667 666 4000")]
    public void A_lead_is_shared_among_its_touches(string model, int touches, string points) =>
        Assert.Equal(points, string.Join(' ', Credit.Of(touches, Enum.Parse<CreditModel>(model))));

    [Fact]
    public void Shares_always_sum_to_ten_thousand_and_are_one_for_each_touch() =>
        Prop.ForAll(
                Any,
                asked =>
                    Credit.Of(asked.Touches, asked.Model) is var shares
                    && shares.Length == asked.Touches
                    && shares.Sum() == Credit.Whole
                    && shares.All(share => share >= 0)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Nobody_gets_more_than_a_point_over_another_of_the_same_place_and_the_earliest_get_it() =>
        Prop.ForAll(
                Any,
                asked =>
                {
                    var shares = Credit.Of(asked.Touches, asked.Model);
                    var alike = asked.Model switch
                    {
                        CreditModel.Even => shares,
                        CreditModel.Position when shares.Length > 2 => shares[1..^1],
                        CreditModel.Position => shares,
                        _ => [],
                    };
                    return alike.Length == 0
                        || (alike.Max() - alike.Min() <= 1 && alike.SequenceEqual(alike.OrderDescending()));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Without_a_touch_there_is_nobody_to_credit() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Credit.Of(0, CreditModel.Even));
}
