using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Targeting.PreparingScores;

namespace LeadFunctions.Tests.Targeting.PreparingScores;

public class OrganicSumsTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    [Fact]
    public void Leads_of_a_category_are_counted_by_size_country_and_the_departments_that_most_have()
    {
        var sums = new OrganicSums();
        string[] titles =
        [
            "it director",
            "it manager",
            "it director",
            "it manager",
            "finance director",
            "finance manager",
            "hr manager",
            "office",
        ];
        foreach (var (i, title) in titles.Index())
            sums.Add(Fact($"{i}", title));
        var crm = sums.Categories()["crm"];
        Assert.Equal((8, 8, 8), (crm.Leads, crm.Sizes["51-200"], crm.Countries["US"]));
        // One of human resources is no pattern.
        Assert.Equal([JobFunction.InformationTechnology, JobFunction.Finance], crm.Functions);
    }

    [Fact]
    public void One_without_a_category_is_of_none()
    {
        var sums = new OrganicSums();
        sums.Add(Fact("1", "cio") with { Category = null });
        Assert.Empty(sums.Categories());
    }

    private static OrganicFact Fact(string? person, string title) =>
        new()
        {
            Date = Day,
            Person = person,
            TitleKey = new TitleKey(title),
            Size = "51-200",
            Country = "US",
            Category = "crm",
        };
}
