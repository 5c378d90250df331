using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Foundation.Deciding;

public class ExclusivePlanTests
{
    [Theory]
    [InlineData("A shared, B shared", false, null)]
    [InlineData("A exclusive", false, null)]
    [InlineData("A exclusive 1, B shared 2", false, "A; B")]
    [InlineData("A exclusive 2, B shared 1", false, "B; A")]
    [InlineData("A exclusive 2, B shared 1, C shared 3", false, "B C; A")]
    [InlineData("A exclusive 1, B exclusive 1", false, "A; B")]
    [InlineData("A shared 2, B shared 1", true, "B; A")]
    public void Who_is_asked_first(string campaigns, bool exclusiveCategory, string? groups) =>
        Assert.Equal(groups, Say(ExclusivePlan.Of(Parse(campaigns), exclusiveCategory, _ => 0)));

    [Fact]
    public void Of_equal_priority_the_least_filled_is_first() =>
        Assert.Equal(
            "B; A",
            Say(
                ExclusivePlan.Of(
                    Parse("A exclusive 1, B exclusive 1"),
                    false,
                    code => code.Value == "INT-A" ? 0.5 : 0.2
                )
            )
        );

    [Fact]
    public void The_order_of_the_campaigns_does_not_matter_and_each_is_asked_once() =>
        Prop.ForAll(
                Gen.Shuffle(Parse("A exclusive 2, B shared 1, C exclusive 2, D shared 3").ToArray()).ToArbitrary(),
                shuffled => Say(ExclusivePlan.Of(shuffled, false, _ => 0)) == "B D; A; C"
            )
            .QuickCheckThrowOnFailure();

    private static List<Campaign> Parse(string campaigns) =>
        [
            .. campaigns
                .Split(", ")
                .Select(text => text.Split(' '))
                .Select(part =>
                    Sample.Campaign with
                    {
                        LeadCode = LeadCode.Parse($"INT-{part[0]}"),
                        Exclusive = part[1] == "exclusive",
                        Priority = part.Length > 2 ? int.Parse(part[2], null) : 50,
                    }
                ),
        ];

    private static string? Say(IReadOnlyList<IReadOnlyList<LeadCode>>? plan) =>
        plan is null
            ? null
            : string.Join("; ", plan.Select(group => string.Join(' ', group.Select(code => code.Value[4..]))));
}
