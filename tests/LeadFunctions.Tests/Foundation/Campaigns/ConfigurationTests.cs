using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Foundation.Campaigns;

public class ConfigurationTests
{
    [Fact]
    public void Campaigns_are_found_by_the_categories_that_are_open_on_them()
    {
        var both = Sample.Campaign with { LeadCode = LeadCode.Parse("INT-B"), Categories = [Sample.Crm, Sample.Erp] };
        var first = Sample.Campaign with { LeadCode = LeadCode.Parse("INT-A") };
        var configuration = Sample.Configuration(both, first);
        Assert.Equal([first, both], configuration.OpenTo[Sample.Crm]);
        Assert.Equal([both], configuration.OpenTo[Sample.Erp]);
        Assert.False(configuration.OpenTo.ContainsKey(CategoryId.Parse("backup")));
    }

    [Fact]
    public void A_category_that_is_open_twice_is_open_once()
    {
        var twice = Sample.Campaign with { Categories = [Sample.Crm, Sample.Crm] };
        Assert.Equal([twice], Sample.Configuration(twice).OpenTo[Sample.Crm]);
    }

    [Theory]
    [InlineData("crm")]
    [InlineData("CRM Software")]
    [InlineData("crm-software")]
    [InlineData("customer relationship management")]
    public void A_category_is_known_by_id_name_and_synonym(string text) =>
        Assert.Equal(Sample.Crm, Sample.Configuration().Categories.Find(text)?.Id);

    [Fact]
    public void The_closest_category_is_offered_and_never_taken()
    {
        var categories = Sample.Configuration().Categories;
        Assert.Null(categories.Find("CRM Sofware"));
        Assert.Equal("CRM Software", categories.Closest("CRM Sofware"));
        Assert.Null(categories.Closest("Backup"));
    }

    [Theory]
    [InlineData("campaigns/int-ffa-esf-2541.json")]
    [InlineData("campaigns/Int-FFA-ESF-2541.json")]
    public void Two_files_of_one_campaign_cannot_both_be_in_force(string path) =>
        Assert.Contains(
            "expected a file named INT-FFA-ESF-2541.json",
            Assert.Single(ConfigurationFileTests.Read(path, GoodFiles.Campaign).Problems),
            StringComparison.Ordinal
        );
}
