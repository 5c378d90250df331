using LeadFunctions.Foundation.Facts;

namespace LeadFunctions.Tests.Foundation.Facts;

public class DistinctConversionsTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    [Fact]
    public void A_conversion_that_was_sent_twice_counts_once()
    {
        var distinct = new DistinctConversions();
        Assert.True(distinct.IsNew(Fact("1")));
        Assert.False(distinct.IsNew(Fact("1")));
        Assert.True(distinct.IsNew(Fact("2")));
        Assert.True(distinct.IsNew(Fact("1") with { Category = "erp" }));
    }

    [Fact]
    public void One_without_its_person_is_in_a_newer_file_again_as_far_as_these_know_people()
    {
        var distinct = new DistinctConversions();
        Assert.True(distinct.IsNew(Fact("1")));
        Assert.False(distinct.IsNew(Fact(null)));
        Assert.True(distinct.IsNew(Fact(null) with { Date = Day.AddDays(-1) }));
    }

    private static OrganicFact Fact(string? person) =>
        new()
        {
            Date = Day,
            Person = person,
            Category = "crm",
        };
}
